/** Sources of the situation picture: how each is asked, and what its answers mean. */
package de.amtsfluss.connectors.feeds;
