package de.amtsfluss.processes.situation.emergency;

import java.util.UUID;

/** Told in the transaction that opens, changes or closes an emergency, or changes who may see what of it. */
public record EmergencyChanged(UUID emergency) {}
