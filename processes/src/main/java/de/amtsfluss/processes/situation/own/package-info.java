/** What crews and desks say about an emergency themselves: facts with an author, as any other source's. */
package de.amtsfluss.processes.situation.own;
