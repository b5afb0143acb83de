/** Green for units on their way: asked for by an incident, reserved along the route, released behind them. */
package de.amtsfluss.processes.traffic.corridor;
