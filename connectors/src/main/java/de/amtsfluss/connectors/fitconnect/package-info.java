/**
 * Client of FIT-Connect with the surface and configuration shape of the official SDK, which is in no package registry.
 * Sender, subscriber and router speak the wire protocol in version 2, or 1 where asked.
 */
package de.amtsfluss.connectors.fitconnect;
