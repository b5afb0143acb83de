/** Optimises and controls traffic signals. Plain Java: neither Spring nor the process engine may be imported here. */
package de.amtsfluss.optimizer;
