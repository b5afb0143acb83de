/** The only door between a model and Java. No capability of a feature lives here, only the door and its keeper. */
package de.amtsfluss.processes.capability;
