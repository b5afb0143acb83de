/** Detectors in, signal programs out: by MQTT, by files, by REST. Device protocols such as OCIT-C would stand here too. */
package de.amtsfluss.connectors.signals;
