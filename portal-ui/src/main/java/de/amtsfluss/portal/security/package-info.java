/** Who may open what: sign-in, headers, and how often a stranger may knock. */
package de.amtsfluss.portal.security;
