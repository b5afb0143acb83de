package de.amtsfluss.connectors.fitconnect;

/** Version of the submission interface. */
public enum ApiVersion {
    V1("v1", "serviceType", "services"),
    V2("v2", "publicService", "publicServices");

    private final String path;
    private final String service;
    private final String services;

    ApiVersion(String path, String service, String services) {
        this.path = path;
        this.service = service;
        this.services = services;
    }

    String path() {
        return path;
    }

    /** Member that names the service of a submission. */
    String service() {
        return service;
    }

    /** Member that lists the services of a destination. */
    String services() {
        return services;
    }
}
