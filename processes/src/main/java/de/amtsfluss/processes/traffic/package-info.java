/** Traffic signals as an office works on them: areas, optimisation runs, signal plans with four eyes, the street. */
package de.amtsfluss.processes.traffic;
