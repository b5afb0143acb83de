/** The domain, packaged by feature. Points at no other module of the house. */
package de.amtsfluss.processes;
