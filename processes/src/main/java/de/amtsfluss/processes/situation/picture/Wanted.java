package de.amtsfluss.processes.situation.picture;

/**
 * What an emergency of some class wants to know, as the decision table {@code relevance} says.
 *
 * @param kind of facts
 * @param radiusMetres around the scene; areas count if they reach into it
 * @param maxAgeMinutes older facts stay but rank low, 0 for no limit
 * @param weight of an answer, for the ranking and for completeness
 * @param layer of the map by FwDV 100: conditions, hazard-area, hazards, forces, sections or assembly
 * @param danger field of the hazard matrix 4A1C4E it is evidence for, such as {@code SPREAD/CREW}, or empty
 * @param most items to show, nearest and weightiest first
 */
public record Wanted(
        String kind, int radiusMetres, int maxAgeMinutes, int weight, String layer, String danger, int most) {}
