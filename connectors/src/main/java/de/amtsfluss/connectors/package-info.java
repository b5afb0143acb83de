/** Adapters to the world outside, a room per counterpart. Business rules do not belong here. */
package de.amtsfluss.connectors;
