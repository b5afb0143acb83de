/** The journal: who did what and when. Written with every change, never altered. */
package de.amtsfluss.processes.audit;
