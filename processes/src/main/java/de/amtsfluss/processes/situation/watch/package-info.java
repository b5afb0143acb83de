/** Notices that a source has fallen silent before users do, tells the data desk, and takes it back by itself. */
package de.amtsfluss.processes.situation.watch;
