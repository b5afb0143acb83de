package de.amtsfluss.processes.access;

import java.util.Set;

/**
 * Who asks. Handed to every query, which shows this person no more than they need to know.
 *
 * @param id stable id of the account
 * @param offices keys of the offices a caseworker belongs to, empty for all others
 */
public record Person(String id, String name, String email, Set<Role> roles, Set<String> offices) {

    public Person {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
