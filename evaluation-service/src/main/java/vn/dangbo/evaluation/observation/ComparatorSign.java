package vn.dangbo.evaluation.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a declared value stands to the truth: reports print "trên 97,5%", "hơn 13.400 lượt", "gần 4.000". Source: domain
 * specification §3.3.
 */
public enum ComparatorSign {
    /** đúng bằng. */
    EQUAL("="),
    /** trên, hơn. */
    MORE(">"),
    /** từ … trở lên. */
    AT_LEAST(">="),
    /** gần, khoảng. */
    ABOUT("~"),
    /** dưới. */
    LESS("<"),
    /** không quá. */
    AT_MOST("<=");

    private final String sign;

    ComparatorSign(String sign) {
        this.sign = sign;
    }

    /** As it is written on the wire. */
    public String sign() {
        return sign;
    }

    /** All signs, as they are written on the wire. */
    public static List<String> signs() {
        return Arrays.stream(values()).map(ComparatorSign::sign).toList();
    }

    /** The one that is written so; in files also {@code ≥}, {@code ≤} and {@code ≈}. */
    public static Optional<ComparatorSign> of(String text) {
        var written = text.replace("≥", ">=").replace("≤", "<=").replace("≈", "~");
        return Arrays.stream(values()).filter(c -> c.sign.equals(written)).findFirst();
    }

    /**
     * The sign of a sum: one that is more makes it more; one that is less beside it leaves only "about".
     *
     * @param other of the other summand
     */
    ComparatorSign plus(ComparatorSign other) {
        if (this == other || other == EQUAL) {
            return this;
        }
        if (this == EQUAL) {
            return other;
        }
        if (isUpward() && other.isUpward()) {
            return MORE;
        }
        return isDownward() && other.isDownward() ? LESS : ABOUT;
    }

    private boolean isUpward() {
        return this == MORE || this == AT_LEAST;
    }

    private boolean isDownward() {
        return this == LESS || this == AT_MOST;
    }
}
