/** Service packages at run time: which there are, in which versions, and what is in them. */
package de.amtsfluss.processes.services;
