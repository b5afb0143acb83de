/** Where all channels end: a submission becomes a case, once. What happens then is the process's business. */
package de.amtsfluss.processes.intake;
