package de.amtsfluss.processes.delivery;

/** Whose rules say on which day a Bescheid counts as announced (bekannt gegeben). */
public enum LawFamily {
    /** Municipal taxes and contributions: §§ 108, 122, 122a AO, applied by § 12 KAG NRW. */
    AO,
    /** General administrative law, retrieval with consent: § 41 (2a) VwVfG. */
    VWVFG,
    /** Mailbox of a user account: § 9 OZG. */
    OZG
}
