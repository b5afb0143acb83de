package de.amtsfluss.connectors.demo;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A made-up town's worth of hydrants around Paderborn and along the demo's signals, always the same. */
final class DemoHydrants {

    private static final int COUNT = 1_200;
    private static final String[] TYPES = {"UH", "UH", "UH", "OH", "OH", "LT"};
    private static final int[] DIAMETERS = {80, 100, 100, 150};

    /** One that OpenStreetMap takes for usable. */
    private static final String AT_ODDS = "PB-9001;UH;100;8.752551;51.720071;nein;2026-09-15\n";

    private DemoHydrants() {}

    static String table() {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(33_098);
        var table = new StringBuilder("nummer;art;dn;lon;lat;betriebsbereit;geprueft\n");
        for (int i = 1; i <= COUNT; i++) {
            boolean alongTheSignals = i % 10 == 0;
            table.append(String.format(
                    Locale.ROOT,
                    "PB-%04d;%s;%d;%.6f;%.6f;%s;2026-%02d-15%n",
                    i,
                    TYPES[dice.nextInt(TYPES.length)],
                    DIAMETERS[dice.nextInt(DIAMETERS.length)],
                    alongTheSignals ? 8.7165 + dice.nextGaussian() * 0.005 : 8.754 + dice.nextGaussian() * 0.02,
                    alongTheSignals ? 51.7468 + dice.nextGaussian() * 0.002 : 51.718 + dice.nextGaussian() * 0.012,
                    dice.nextInt(40) == 0 ? "nein" : "ja",
                    1 + dice.nextInt(10)));
        }
        return table.append(AT_ODDS).toString();
    }
}
