package de.amtsfluss.processes.traffic;

import java.util.List;

/**
 * How readings of a street that is simulated in this house reach the house: over the same wire real detectors use, such
 * as an MQTT broker, so that a demo shows everything that can happen on it. Without a wire the street hands its readings
 * to {@link Detectors} itself.
 */
public interface DetectorWire {

    /**
     * Sends what the street's detectors say, duplicates and late ones included.
     *
     * @return false if the wire does not reach anybody now; then the caller may hand them over itself
     */
    boolean send(String area, List<Detectors.Reading> readings);
}
