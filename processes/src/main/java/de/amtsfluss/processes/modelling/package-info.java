/** Drawing services: what a model may say, and how a changed one comes into force. */
package de.amtsfluss.processes.modelling;
