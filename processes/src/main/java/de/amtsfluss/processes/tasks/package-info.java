/** What people have to do: lists, claiming, deciding. No task of the engine leaves this room. */
package de.amtsfluss.processes.tasks;
