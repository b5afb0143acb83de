/** What did not get through, told so that a clerk understands it and can act. */
package de.amtsfluss.processes.incidents;
