/** Finds better plans: tries many on the twin, keeps what serves vehicles, people on foot and the air. */
package de.amtsfluss.optimizer.search;
