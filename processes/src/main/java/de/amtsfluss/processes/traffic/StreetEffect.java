package de.amtsfluss.processes.traffic;

/**
 * What was measured in the street under a plan and under the plan before it; seconds a vehicle stood. Days differ, so
 * this is no experiment: the interval says what chance within the measures explains, not what the weather does.
 *
 * @param saving mean before minus mean after; positive is better
 * @param low lower end of the 95 % confidence interval
 * @param high upper end
 * @param measures under the plan that it rests on
 */
public record StreetEffect(double before, double after, double saving, double low, double high, int measures) {

    public boolean better() {
        return low > 0;
    }

    public boolean worse() {
        return high < 0;
    }
}
