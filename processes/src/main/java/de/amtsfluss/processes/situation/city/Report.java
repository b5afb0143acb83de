package de.amtsfluss.processes.situation.city;

import java.util.Map;

/**
 * One thing a service tells, as the package's mapping writes it.
 *
 * @param source key of one of the {@link CityReader}s
 * @param id stable, such as case number and position
 * @param address street and number, then a comma and the town; facts without a place are found by it
 * @param details names in lower camel case; texts, numbers and booleans
 */
record Report(String source, String id, String kind, String title, String address, Map<String, Object> details) {}
