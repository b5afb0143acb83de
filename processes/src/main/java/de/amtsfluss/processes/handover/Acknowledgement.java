package de.amtsfluss.processes.handover;

/**
 * @param accepted false where the specialist application rejected the consignment
 * @param message the reasons of a rejection for the clerk, or a note; may be empty
 */
public record Acknowledgement(boolean accepted, String message) {}
