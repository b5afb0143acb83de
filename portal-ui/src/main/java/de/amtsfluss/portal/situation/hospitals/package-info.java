/** Where the control room says what hospitals can take. */
package de.amtsfluss.portal.situation.hospitals;
