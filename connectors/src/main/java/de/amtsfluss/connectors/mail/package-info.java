/** E-mail by SMTP through Spring Mail; in the demo a mail server in the same process. */
package de.amtsfluss.connectors.mail;
