/** What hospitals can take, told by hand: there is no open feed that could be asked. */
package de.amtsfluss.processes.situation.hospitals;
