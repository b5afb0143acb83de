/** Pictures for other systems and for paper: GeoJSON, Cursor on Target, CAP and PDF. */
package de.amtsfluss.processes.situation.output;
