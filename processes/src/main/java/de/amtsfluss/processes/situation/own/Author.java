package de.amtsfluss.processes.situation.own;

/**
 * Who says something.
 *
 * @param name call sign of a unit or name of a person
 * @param organisation key of whom they speak for
 */
public record Author(String name, String organisation) {}
