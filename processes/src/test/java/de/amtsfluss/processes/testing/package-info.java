/** Lets tests of services read like the story of a case, on the real engine and a real PostgreSQL. */
package de.amtsfluss.processes.testing;
