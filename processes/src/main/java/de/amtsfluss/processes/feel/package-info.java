/** FEEL expressions as forms, mappings and decisions use them. Nothing of Java can be reached from one. */
package de.amtsfluss.processes.feel;
