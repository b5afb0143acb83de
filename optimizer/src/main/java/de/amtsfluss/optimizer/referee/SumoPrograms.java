package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.Locale;

/** Writes signal programs as a SUMO additional file. */
final class SumoPrograms {
    private static final int ACTUATED_MIN = 5;
    private static final int ACTUATED_MAX = 50;

    private SumoPrograms() {}

    /** SUMO's gap-seeking control with the stages of the file, 5 to 50 s of green. */
    static String actuated(Network network) {
        StringBuilder xml = new StringBuilder("<additional>\n");
        for (Signal signal : network.signals()) {
            xml.append("<tlLogic id=\"%s\" type=\"actuated\" programID=\"actuated\" offset=\"0\">\n"
                    .formatted(escaped(signal.id())));
            for (Signal.Phase phase : signal.program()) {
                xml.append(String.format(
                        Locale.ROOT, "<phase duration=\"%s\" state=\"%s\"", phase.seconds(), phase.state()));
                if (phase.green()) {
                    xml.append(" minDur=\"%d\" maxDur=\"%d\"".formatted(ACTUATED_MIN, ACTUATED_MAX));
                }
                xml.append("/>\n");
            }
            xml.append("</tlLogic>\n");
        }
        return xml.append("</additional>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
