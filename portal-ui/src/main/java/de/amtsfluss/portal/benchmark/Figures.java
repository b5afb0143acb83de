package de.amtsfluss.portal.benchmark;

import java.util.Locale;

/** The table of results, a line as soon as it is measured. */
final class Figures {

    private boolean missed;

    Figures() {
        line("figure", "goal", "measured", "met");
        line("---", "---", "---", "---");
    }

    void atLeast(String figure, double goal, double measured, String unit) {
        judge(figure, "≥ " + number(goal, unit), number(measured, unit), measured >= goal);
    }

    void atMost(String figure, double goal, double measured, String unit) {
        judge(figure, "≤ " + number(goal, unit), number(measured, unit), measured <= goal);
    }

    void told(String figure, double measured, String unit) {
        line(figure, "", number(measured, unit), "");
    }

    /** What could not be measured counts as missed. */
    void missing(String figure, String why) {
        missed = true;
        line(figure, "", why, "NO");
    }

    boolean missed() {
        return missed;
    }

    private void judge(String figure, String goal, String measured, boolean met) {
        missed |= !met;
        line(figure, goal, measured, met ? "yes" : "NO");
    }

    private static String number(double value, String unit) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f %s" : "%.0f %s", value, unit)
                .strip();
    }

    private static void line(String figure, String goal, String measured, String met) {
        System.out.printf("| %-62s | %-10s | %-12s | %-3s |%n", figure, goal, measured, met);
    }
}
