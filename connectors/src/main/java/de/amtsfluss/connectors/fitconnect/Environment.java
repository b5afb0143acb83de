package de.amtsfluss.connectors.fitconnect;

import java.util.List;

/**
 * Where FIT-Connect is and how strict we are with it; members as in the configuration of the SDK.
 *
 * @param authBaseUrl without {@code /token}
 * @param submissionBaseUrls the first is used
 * @param selfServicePortalBaseUrl holds the key that signs routes
 * @param allowInsecurePublicKey takes keys of destinations without a certificate chain; for tests only
 * @param skipSubmissionDataValidation takes data whose schema is unknown
 * @param enableAutoReject rejects what cannot be read, before telling the caller
 * @param trustedRootPaths PEM files of the roots that certificates of keys must lead to (V-PKI)
 */
public record Environment(
        String authBaseUrl,
        String routingBaseUrl,
        List<String> submissionBaseUrls,
        String selfServicePortalBaseUrl,
        String destinationBaseUrl,
        boolean allowInsecurePublicKey,
        boolean skipSubmissionDataValidation,
        boolean enableAutoReject,
        List<String> trustedRootPaths) {

    public Environment {
        submissionBaseUrls =
                submissionBaseUrls.stream().map(Environment::withoutSlash).toList();
        authBaseUrl = withoutSlash(authBaseUrl);
        routingBaseUrl = withoutSlash(routingBaseUrl);
        selfServicePortalBaseUrl = withoutSlash(selfServicePortalBaseUrl);
        destinationBaseUrl = withoutSlash(destinationBaseUrl);
    }

    /** A sandbox of this project at the address, such as {@code http://localhost:18080}. */
    public static Environment sandbox(String address) {
        return new Environment(
                address,
                address + "/routing",
                List.of(address + "/submission-api"),
                address + "/portal",
                address + "/destination-api",
                true,
                false,
                true,
                List.of());
    }

    public String submissionBaseUrl() {
        return submissionBaseUrls.getFirst();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
