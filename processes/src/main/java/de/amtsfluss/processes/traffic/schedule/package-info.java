/** When optimisation runs begin by themselves: cron with a time zone, kinds of days, one-off, missed ones. */
package de.amtsfluss.processes.traffic.schedule;
