package de.amtsfluss.optimizer.control;

/**
 * The one frozen parameter set; docs/optimizer.md gives the reason of each value. Times in seconds, distances in
 * metres, costs in vehicle seconds.
 *
 * @param horizon length of a roll-out
 * @param hysteresis gain a switch must promise
 * @param baseReach how far the base policy counts vehicles
 * @param patientReach how close a vehicle must be for the patient base policy to keep its green
 * @param baseYieldWeight worth of a vehicle that would have to yield
 * @param baseStay bonus of the present stage in the base policy
 * @param stopCost what one stop costs
 * @param restCost what a vehicle still waiting at the end of the horizon costs
 * @param busWeight a bus in cars
 * @param emergencyWeight an emergency vehicle in cars
 * @param neighbourRed how long a neighbour's red is believed to last when it has not said
 * @param budget vehicle steps per decision
 * @param patient whether the patient base policy is tried
 * @param stay2 a longer stay that is tried too
 * @param stay3 a still longer one
 * @param longestHold how long a stage waits for vehicles inside the junction
 * @param holdSlow speed below which a vehicle inside holds the next stage
 * @param holdSeconds a faster vehicle holds it when it needs longer than this to clear
 * @param longestWait how long anybody may stand at a red before a stage that serves him is forced
 * @param holdYieldingSeconds the same for one who would have to yield to whoever gets green
 * @param forcedService how long a forced green lasts while those who waited still stand
 * @param announces whether neighbours are told what this signal means to show
 * @param exitMetres how far downstream unsignalled junctions are part of the scene
 * @param personWeight a waiting person in cars
 * @param patienceOnFoot wait after which a person weighs three times as much
 * @param walkWindow how long after a change of stage a crossing may still be opened
 */
public record ControlSettings(
        int horizon,
        double hysteresis,
        double baseReach,
        double patientReach,
        double baseYieldWeight,
        double baseStay,
        double stopCost,
        double restCost,
        double busWeight,
        double emergencyWeight,
        int neighbourRed,
        int budget,
        boolean patient,
        int stay2,
        int stay3,
        double longestHold,
        double holdSlow,
        double holdSeconds,
        double holdYieldingSeconds,
        double forcedService,
        boolean announces,
        double exitMetres,
        double longestWait,
        double personWeight,
        double patienceOnFoot,
        double walkWindow) {

    /** The frozen values. */
    public static ControlSettings frozen() {
        return with(false);
    }

    /** The frozen values, but neighbours are told what comes. */
    public static ControlSettings talkative() {
        return with(true);
    }

    private static ControlSettings with(boolean announces) {
        return new ControlSettings(
                50, 2, 60, 30, 0.4, 0.5, 0, 0, 3, 50, 12, 40_000, true, 6, 12, 15, 3, 3, 1, 12, announces, 60, 90, 0.5,
                45, 12);
    }
}
