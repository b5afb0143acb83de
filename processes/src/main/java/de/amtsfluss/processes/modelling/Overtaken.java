package de.amtsfluss.processes.modelling;

import de.amtsfluss.processes.services.PackageVersion;

/** Somebody else published meanwhile; nothing was published now. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PackageVersion newest;

    Overtaken(PackageVersion newest) {
        super("Version (%d) is in force by now. Maybe take the change over into it.".formatted(newest.version()));
        this.newest = newest;
    }

    public PackageVersion newest() {
        return newest;
    }
}
