/** Decides signal pictures in real time, explains each decision, and degrades safely when data fail. */
package de.amtsfluss.optimizer.control;
