package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A share such as 0.20, kept as a fraction so that no ceiling is ever off by one through binary fractions. */
public record CapRatio(long numerator, long denominator) {

    private static final int MAXIMUM_SCALE = 6;

    public CapRatio {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("a share is between 0 and 1");
        }
    }

    /**
     * The share that a decimal says.
     *
     * @throws IllegalArgumentException below 0, above 1, or with more than six decimals
     */
    @JsonCreator
    public static CapRatio of(BigDecimal share) {
        var plain = share.stripTrailingZeros();
        if (plain.scale() > MAXIMUM_SCALE) {
            throw new IllegalArgumentException("a share has at most six decimals");
        }
        var denominator = BigDecimal.TEN.pow(Math.max(plain.scale(), 0));
        return new CapRatio(plain.multiply(denominator).longValueExact(), denominator.longValueExact());
    }

    /** The decimal that it came from. */
    @JsonValue
    public BigDecimal decimal() {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator));
    }
}
