/** Fixed-time plans: what every signal of an area shows at every second, lawful by construction. */
package de.amtsfluss.optimizer.plan;
