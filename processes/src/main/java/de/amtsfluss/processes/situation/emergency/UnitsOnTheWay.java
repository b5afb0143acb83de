package de.amtsfluss.processes.situation.emergency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Told in the transaction in which units are sent to an emergency: they may want a green corridor. */
public record UnitsOnTheWay(UUID emergency, List<String> units, Optional<Position> scene) {}
