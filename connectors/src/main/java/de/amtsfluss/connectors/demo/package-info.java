/** The counterparts of a demo inside the application, where no real ones are configured. */
package de.amtsfluss.connectors.demo;
