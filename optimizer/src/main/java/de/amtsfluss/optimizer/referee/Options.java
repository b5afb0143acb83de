package de.amtsfluss.optimizer.referee;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line of {@code --scenario FILE...} and named values. */
final class Options {
    private final List<Path> files = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final String usage;

    /** @throws RefereeFault with the usage where an option is unknown or no scenario was given */
    Options(String usage, String[] arguments, String... known) {
        this.usage = usage;
        String name = "";
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                name = argument.substring(2);
                if (!name.equals("scenario") && !Set.of(known).contains(name)) {
                    throw new RefereeFault("Option [%s] is unknown.\n%s".formatted(argument, usage));
                }
                values.put(name, "");
            } else if (name.equals("scenario")) {
                files.add(Path.of(argument));
            } else {
                values.put(name, argument);
            }
        }
        if (files.isEmpty()) {
            throw new RefereeFault("No scenario was given.\n" + usage);
        }
    }

    List<Scenario> scenarios() {
        return files.stream().map(Scenario::read).toList();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int number(String name, int usual) {
        String text = values.getOrDefault(name, Integer.toString(usual));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new RefereeFault("Option [--%s] is [%s], a whole number is needed.\n%s".formatted(name, text, usage));
        }
    }
}
