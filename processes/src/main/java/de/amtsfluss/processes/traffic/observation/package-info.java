/**
 * What detectors say, in the words of OGC SensorThings: a Thing is a detector, a Datastream one property of it, an
 * Observation one value with the time it is about and the time it was told.
 */
package de.amtsfluss.processes.traffic.observation;
