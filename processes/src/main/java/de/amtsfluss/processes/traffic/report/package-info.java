/** What is told of a run: a summary for the council made from the numbers by rules, and a report for the files. */
package de.amtsfluss.processes.traffic.report;
