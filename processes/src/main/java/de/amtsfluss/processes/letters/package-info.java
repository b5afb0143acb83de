/**
 * Letters and copies: from a template of a service package to a PDF that lasts (PDF/A-3a) and can be read aloud
 * (PDF/UA-1). Templates are text that people edit in the browser; nothing in them reaches Java, the network or the disk.
 */
package de.amtsfluss.processes.letters;
