package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.safety.SignalRules;

/** Plans in formats that other programs read. */
public final class PlanExport {
    private PlanExport() {}

    /** A SUMO additional file; load it beside the network. */
    public static String sumo(SignalPlan plan, String programId) {
        StringBuilder xml = new StringBuilder("<additional>\n");
        for (JunctionPlan junction : plan.junctions()) {
            xml.append("  <tlLogic id=\"%s\" type=\"static\" programID=\"%s\" offset=\"%d\">\n"
                    .formatted(escaped(junction.signal()), escaped(programId), junction.offset()));
            for (Interval interval : junction.intervals()) {
                xml.append("    <phase duration=\"%d\" state=\"%s\"/>\n"
                        .formatted(interval.seconds(), interval.picture()));
            }
            xml.append("  </tlLogic>\n");
        }
        return xml.append("</additional>\n").toString();
    }

    /**
     * Signal supply in the manner of OCIT-C: per controller the program with its switching times per signal group, the
     * stages, minimum greens and the intergreen matrix. Not the licensed schema itself.
     */
    public static String supply(SignalPlan plan) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<signalSupply xmlns=\"urn:amtsfluss:signal-supply:1\" area=\"%s\" cycle=\"%d\">\n"
                .formatted(escaped(plan.area().key()), plan.cycleSeconds()));
        plan.junctions().forEach(junction -> controller(xml, junction));
        return xml.append("</signalSupply>\n").toString();
    }

    private static void controller(StringBuilder xml, JunctionPlan junction) {
        xml.append("  <controller id=\"%s\">\n".formatted(escaped(junction.signal())));
        xml.append("    <signalProgram cycle=\"%d\" offset=\"%d\">\n"
                .formatted(junction.cycleSeconds(), junction.offset()));
        int second = 0;
        for (Step step : junction.steps()) {
            xml.append("      <stage begin=\"%d\" green=\"%d\" picture=\"%s\"/>\n"
                    .formatted(second, step.green(), step.stage()));
            second += step.seconds();
        }
        for (int group = 0; group < junction.rules().size(); group++) {
            group(xml, junction, group);
        }
        xml.append("    </signalProgram>\n    <intergreens>\n");
        intergreens(xml, junction.rules());
        xml.append("    </intergreens>\n  </controller>\n");
    }

    private static void group(StringBuilder xml, JunctionPlan junction, int group) {
        xml.append("      <signalGroup number=\"%d\" minGreen=\"%s\">\n"
                .formatted(group, number(junction.rules().minGreen()[group])));
        int cycle = junction.cycleSeconds();
        boolean constant = true;
        for (int second = 0; second < cycle; second++) {
            char now = at(junction, second, group);
            if (now != at(junction, second - 1, group)) {
                constant = false;
                xml.append(switching(second, now));
            }
        }
        xml.append(constant ? switching(0, at(junction, 0, group)) : "").append("      </signalGroup>\n");
    }

    private static char at(JunctionPlan junction, int second, int group) {
        char letter = junction.pictureAt(second + (long) junction.offset()).charAt(group);
        return letter == 'G' ? 'g' : letter;
    }

    private static String switching(int second, char letter) {
        String colour =
                switch (letter) {
                    case 'g' -> "green";
                    case 'y' -> "amber";
                    case 'u' -> "redAmber";
                    default -> "red";
                };
        return "        <switch second=\"%d\" to=\"%s\"/>\n".formatted(second, colour);
    }

    private static void intergreens(StringBuilder xml, SignalRules rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < rules.size(); j++) {
                if (rules.conflict()[i][j]) {
                    xml.append("      <intergreen clearing=\"%d\" entering=\"%d\" seconds=\"%s\"/>\n"
                            .formatted(i, j, number(rules.intergreen()[i][j])));
                }
            }
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x1f]", "?");
    }
}
