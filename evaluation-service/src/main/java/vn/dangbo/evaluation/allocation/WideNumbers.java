package vn.dangbo.evaluation.allocation;

import java.math.BigInteger;

/** Arithmetic whose steps may need more than 64 bits, though its results do not. */
final class WideNumbers {

    private WideNumbers() {}

    /**
     * (a·b − c·d) / divisor, where the division leaves nothing.
     *
     * @throws ArithmeticException when the quotient itself has more than 64 bits
     */
    static long quotient(long a, long b, long c, long d, long divisor) {
        long one = a * b;
        long other = c * d;
        long difference = one - other;
        if (Math.multiplyHigh(a, b) == one >> 63
                && Math.multiplyHigh(c, d) == other >> 63
                && ((one ^ other) & (one ^ difference)) >= 0) {
            return divisor == 1 ? difference : difference / divisor;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)))
                .divide(BigInteger.valueOf(divisor))
                .longValueExact();
    }

    /** Compares a·b with c·d. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
