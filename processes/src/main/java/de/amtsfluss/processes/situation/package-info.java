/**
 * What the house knows about the world right now: sources that are asked again and again, and the facts they gave. The
 * face for adapters ({@code Feed}), for those who show the sources, and for those who follow the facts.
 */
package de.amtsfluss.processes.situation;
