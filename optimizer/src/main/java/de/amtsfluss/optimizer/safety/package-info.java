/** The last line before the lamps: no unsafe picture passes, whatever the controller wishes. */
package de.amtsfluss.optimizer.safety;
