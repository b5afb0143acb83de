package de.amtsfluss.processes.database;

/** The two schemas of the house in one database. */
public final class Schemas {

    public static final String HOUSE = "amtsfluss";
    public static final String ENGINE = "engine";

    /** Sent on every new connection; an external DataSource sets it as {@code hikari.connection-init-sql}. */
    public static final String SEARCH_PATH = "set search_path to amtsfluss, engine";

    private Schemas() {}
}
