/** The desk of traffic engineers and administrators: optimisation runs, their schedules, signal plans, the street. */
package de.amtsfluss.portal.operations;
