/** Documents that facts name, such as fire plans: kept here before anybody needs them. */
package de.amtsfluss.processes.situation.documents;
