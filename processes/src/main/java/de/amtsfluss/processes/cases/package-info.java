/** The case file: its data, its papers, its state. No process, form or letter is known here. */
package de.amtsfluss.processes.cases;
