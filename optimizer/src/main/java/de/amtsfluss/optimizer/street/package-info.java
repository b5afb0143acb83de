/** A street that goes on: traffic by time of day, signals that take plans, detectors that count and sometimes lie. */
package de.amtsfluss.optimizer.street;
