/** Our own microscopic simulation: fast enough to try dozens of futures before every decision. */
package de.amtsfluss.optimizer.twin;
