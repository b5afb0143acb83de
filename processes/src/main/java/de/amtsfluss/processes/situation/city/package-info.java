/** What the town's own services know and crews may need, released for one emergency at a time. */
package de.amtsfluss.processes.situation.city;
