package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Emergency;

/** For whom a picture is made. */
record Audience(Emergency emergency, String organisation) {}
