/** Plans and proofs as drawings an engineer knows, each with its table. */
package de.amtsfluss.optimizer.report;
