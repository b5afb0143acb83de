/** Who wants to go where: read from route files, estimated from counts, or written by us. */
package de.amtsfluss.optimizer.demand;
