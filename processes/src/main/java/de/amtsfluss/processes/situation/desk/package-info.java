/** What people at desks may see and do with emergencies and their pictures; everything here asks who they are. */
package de.amtsfluss.processes.situation.desk;
