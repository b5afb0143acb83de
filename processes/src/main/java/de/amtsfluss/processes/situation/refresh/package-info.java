/** One refresh of one source as a process: fetch, check, apply; and the clock that starts it when it is due. */
package de.amtsfluss.processes.situation.refresh;
