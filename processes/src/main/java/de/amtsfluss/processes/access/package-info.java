/** Who may do what. Known to every feature; knows none. */
package de.amtsfluss.processes.access;
