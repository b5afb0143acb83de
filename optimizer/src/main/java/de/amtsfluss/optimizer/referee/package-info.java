/** Measures controllers in SUMO: an independent simulation judges, not our own twin. */
package de.amtsfluss.optimizer.referee;
