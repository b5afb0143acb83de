/** Watches what chooses the colours; tells the traffic office when it is not what it should be, and when it is again. */
package de.amtsfluss.processes.traffic.control;
