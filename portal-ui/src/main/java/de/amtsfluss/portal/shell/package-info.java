/** The frame around every view: header, navigation, language, colours, who is signed in, pages for what went wrong. */
package de.amtsfluss.portal.shell;
