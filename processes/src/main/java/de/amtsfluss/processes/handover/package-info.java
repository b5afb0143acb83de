/** Hand-over of decided cases to specialist applications: port, ledger, capability and table in one place. */
package de.amtsfluss.processes.handover;
