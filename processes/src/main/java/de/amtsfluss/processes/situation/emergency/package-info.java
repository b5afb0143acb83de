/** Emergencies as the control room tells them: who goes where, since when, and who may look. */
package de.amtsfluss.processes.situation.emergency;
