package vn.dangbo.platform.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which every date of the suite is a calendar day, whatever zone the machine runs in. */
public final class VietnamTime {
    /** UTC+7 all year. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** Today in Vietnam; only the clock's instant counts, not its zone. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
