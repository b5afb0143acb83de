/** Forms without a face: what fields there are, when they show, what they demand. No component of a UI is known here. */
package de.amtsfluss.processes.forms;
