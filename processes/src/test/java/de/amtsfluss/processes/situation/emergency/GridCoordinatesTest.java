package de.amtsfluss.processes.situation.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridCoordinatesTest {

    /** Expected values were computed by PROJ (EPSG:25832, 25833, 31467 with EPSG:1777). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            32U 483012 5730123 | 8.7540654 | 51.7217787
            32483012 5730123 | 8.7540654 | 51.7217787
            UTM 32 U Ost: 300500 Nord: 5300250 | 6.3345028 | 47.8246378
            33U 412345.6 5820123 | 13.7080078 | 52.5241532
            Rechtswert: 3483012 Hochwert: 5732123 | 8.7531020 | 51.7230977
            4468503,00 / 5333317,00 | 11.5753616 | 48.1371003
            """)
    void metresOfAGridBecomeDegrees(String written, double longitude, double latitude) {
        Position found = Position.read(written).orElseThrow();
        assertThat(found.longitude()).isCloseTo(longitude, within(0.00002));
        assertThat(found.latitude()).isCloseTo(latitude, within(0.00002));
    }

    @Test
    void aZoneThatNobodyWroteIsNotGuessed() {
        assertThat(Position.read("483012 5730123")).isEmpty();
        assertThat(Position.read("Einsatz 3483012, Tel. 05251 1234567")).isEmpty();
    }
}
