package de.amtsfluss.processes.services;

import java.util.Map;

/** Puts the models of a package version into force, in the caller's transaction. */
public interface ModelDeployment {

    /**
     * @return where the engine keeps them
     * @throws PackageFault if the engine or the model check does not take them
     */
    String deploy(String key, int version, Map<String, byte[]> files);
}
