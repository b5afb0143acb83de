/**
 * A delivery service (Zustelldienst) of FIT-Connect to develop against: token, routing, submission and destination
 * interface in versions 1 and 2 on the JDK's HTTP server. What is exact and what is a guess is said in
 * {@code docs/fit-connect-sandbox.md}.
 */
package de.amtsfluss.connectors.sandbox;
