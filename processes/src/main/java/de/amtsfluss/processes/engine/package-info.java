/** The process engine and nothing but: its set-up, and the house's ports that only it can carry out. */
package de.amtsfluss.processes.engine;
