/** The house's PostgreSQL: embedded binaries by default. No table of any feature is known here. */
package de.amtsfluss.processes.database;
