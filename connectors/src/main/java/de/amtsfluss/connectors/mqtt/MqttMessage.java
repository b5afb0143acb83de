package de.amtsfluss.connectors.mqtt;

/**
 * What came over a line.
 *
 * @param retained the broker had kept it; it may be old
 * @param taken to be run once the message is safe with the receiver; until then the broker keeps it and, after a cut of
 *     the line, sends it again
 */
public record MqttMessage(String topic, byte[] payload, boolean retained, Runnable taken) {}
