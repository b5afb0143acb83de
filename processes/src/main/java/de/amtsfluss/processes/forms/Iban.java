package de.amtsfluss.processes.forms;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Check digits of account numbers by ISO 13616; whether the account exists only the bank knows. */
final class Iban {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final int GERMAN_LENGTH = 22;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /** Blanks and small letters are as good as none. */
    static boolean holds(String text) {
        String iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
        boolean german = iban.startsWith("DE");
        if (!SHAPE.matcher(iban).matches() || german && iban.length() != GERMAN_LENGTH) {
            return false;
        }
        String digits = (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .mapToObj(sign -> String.valueOf(Character.digit(sign, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }
}
