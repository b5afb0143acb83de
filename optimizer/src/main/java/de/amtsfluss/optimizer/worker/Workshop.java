package de.amtsfluss.optimizer.worker;

import de.amtsfluss.optimizer.network.AreaFile;
import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.processes.traffic.SignalPlanning;
import de.amtsfluss.processes.traffic.SimulatedStreet;
import de.amtsfluss.processes.traffic.TrafficWorkshop;
import java.nio.file.Path;
import java.util.List;

/** Opens the rooms of this library for the house; where no area is configured, the shipped corridor is there. */
public final class Workshop implements TrafficWorkshop {

    @Override
    public SignalPlanning planning(List<Path> files) {
        return new Planning(areas(files));
    }

    @Override
    public SimulatedStreet street(List<Path> files, StreetTerms terms, StreetTools tools) {
        return new StreetHouse(areas(files), terms, tools);
    }

    private static List<KnownArea> areas(List<Path> files) {
        try {
            return files.isEmpty()
                    ? List.of(KnownArea.of(ShippedAreas.corridor().area()))
                    : files.stream()
                            .map(file -> KnownArea.of(AreaFile.read(file).area()))
                            .toList();
        } catch (NetworkFault fault) {
            throw new IllegalArgumentException(fault.getMessage(), fault);
        }
    }
}
