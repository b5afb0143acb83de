package de.amtsfluss.connectors.feeds;

import java.math.BigDecimal;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {}

    /** Without needless zeros, with a comma. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
