package vn.dangbo.platform.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The numbers of a workbook as the text a person sees: dates in ISO, no ".0", never an exponent. */
final class NumberText {
    /** Excel shows and keeps 15 digits; what follows is binary dust (0.30000000000000004). */
    private static final MathContext EXCEL = new MathContext(15);

    /** The exponents a double can have; more is an attack on {@code toPlainString}. */
    private static final int MAX_SCALE = 330;

    private static final int MAX_LENGTH = 64;
    private static final long SECONDS_PER_DAY = 86_400;
    /** 31 December 9999, the last day Excel knows. */
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_466);

    private NumberText() {}

    /** The number written out, with leading zeros to so many digits; empty when the text is no number. */
    static Optional<String> plain(String raw, int digits) {
        return number(raw).map(number -> {
            String text = number.round(EXCEL).stripTrailingZeros().toPlainString();
            boolean whole = text.chars().allMatch(character -> character >= '0' && character <= '9');
            return whole ? "0".repeat(Math.max(0, digits - text.length())) + text : text;
        });
    }

    /**
     * The day of a serial number as {@code yyyy-MM-dd}, with {@code THH:mm:ss} when it has a time of day; empty when it
     * is no such number. Serial 60 gives 1900-02-29, a day that exists in Excel only (ECMA-376 §18.17.4.1).
     *
     * @param from1904 whether the workbook counts from 1 January 1904 (old Macintosh files)
     */
    static Optional<String> date(String raw, boolean from1904) {
        return number(raw)
                .filter(serial -> serial.signum() >= 0 && serial.compareTo(LAST_SERIAL) < 0)
                .map(serial -> dateTime(serial, from1904));
    }

    private static String dateTime(BigDecimal serial, boolean from1904) {
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long day = seconds / SECONDS_PER_DAY;
        long secondOfDay = seconds % SECONDS_PER_DAY;
        if (!from1904 && day == 60) {
            return "1900-02-29";
        }
        LocalDate date = from1904
                ? LocalDate.of(1904, 1, 1).plusDays(day)
                : LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
        LocalDateTime time = date.atStartOfDay().plus(secondOfDay, ChronoUnit.SECONDS);
        return secondOfDay == 0 ? date.toString() : date + "T" + String.format("%tT", time);
    }

    private static Optional<BigDecimal> number(String raw) {
        if (raw.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            return Math.abs((long) number.scale()) > MAX_SCALE ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
