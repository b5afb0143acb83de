/** Measures the main job with the whole application running; {@code ./amtsfluss benchmark main-job}. */
package de.amtsfluss.portal.benchmark;
