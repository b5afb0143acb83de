/** Where administrators look after the sources of the situation picture, and crews see how the sources do. */
package de.amtsfluss.portal.situation.sources;
