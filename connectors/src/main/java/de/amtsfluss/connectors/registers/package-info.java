/** A specialist application to stand in for a real one: it subscribes to a destination of its own and keeps a register. */
package de.amtsfluss.connectors.registers;
