/** Where the office meets the mathematics: the only room that knows the ports of {@code processes}. */
package de.amtsfluss.optimizer.worker;
