/** JOSE as FIT-Connect uses it: the one thing the client and the sandbox share. */
package de.amtsfluss.connectors.jose;
