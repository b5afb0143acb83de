package de.amtsfluss.processes.municipality;

import java.util.List;

/**
 * The town as its letters and pages name it.
 *
 * @param remedy who hears a complaint against a Bescheid, such as a court with its address
 * @param offices names and addresses of offices by key
 */
public record Municipality(
        String key,
        String name,
        String authority,
        String street,
        String postalCode,
        String city,
        String phone,
        String email,
        String website,
        String bank,
        String iban,
        String remedy,
        List<Office> offices) {

    public record Office(String key, String name, String room, String phone, String email) {}

    public Office office(String officeKey) {
        return offices.stream()
                .filter(office -> office.key().equals(officeKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The municipality (%s) has no office (%s).".formatted(key, officeKey)));
    }
}
