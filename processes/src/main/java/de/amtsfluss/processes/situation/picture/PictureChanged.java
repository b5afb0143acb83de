package de.amtsfluss.processes.situation.picture;

import java.util.UUID;

/** Told after the commit of a new version. */
public record PictureChanged(UUID emergency, String organisation, int version) {}
