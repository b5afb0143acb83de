package de.amtsfluss.processes.traffic.schedule;

import java.time.LocalDate;

/** A day on which an area has other traffic than usual. */
public record EventDay(LocalDate day, String name) {}
