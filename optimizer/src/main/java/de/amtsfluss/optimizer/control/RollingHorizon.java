package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.Stage;
import de.amtsfluss.optimizer.network.Stages;
import de.amtsfluss.optimizer.safety.RulesFromNetwork;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.List;

/** Makes rolling-horizon controllers that share a board. Make a new one for every run. */
public final class RollingHorizon implements Controllers {
    private final Rules rules;
    private final ControlSettings settings;
    private Board board;
    private Network known;

    public RollingHorizon(Rules rules) {
        this(rules, ControlSettings.frozen());
    }

    public RollingHorizon(Rules rules, ControlSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    @Override
    public SignalController control(Network network, Signal signal) {
        if (known != network) {
            known = network;
            board = new Board(network);
        }
        boolean resco = !rules.ownStages();
        SignalRules safety = RulesFromNetwork.of(
                network,
                signal,
                rules.minGreenSeconds(),
                rules.yellowSeconds(),
                rules.redAmberSeconds(),
                resco,
                Double.POSITIVE_INFINITY);
        List<Stage> stages = resco ? Stages.ofProgram(signal) : Stages.ofProgram(signal);
        return new HorizonController(network, signal, rules, safety, stages, settings, board);
    }
}
