/** Roads, signals, conflicts and stages; knows files and geometry, nothing of control. */
package de.amtsfluss.optimizer.network;
