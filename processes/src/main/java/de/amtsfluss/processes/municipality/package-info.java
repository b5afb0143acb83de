/** Which town it is and what is set there: names, addresses, amounts, each with source and date. */
package de.amtsfluss.processes.municipality;
