/** Lines to an MQTT broker that come back by themselves. Knows no topic: rooms that publish or subscribe do. */
package de.amtsfluss.connectors.mqtt;
