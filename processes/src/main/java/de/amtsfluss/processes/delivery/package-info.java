/**
 * How a decision reaches its addressee, and the proof that it did: mailbox, notice by e-mail, the day it counts as
 * announced, paper where there is no other way. How an e-mail travels is known to the connector behind {@link
 * de.amtsfluss.processes.delivery.Notices}.
 */
package de.amtsfluss.processes.delivery;
