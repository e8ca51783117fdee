package vn.dangbo.member.ledger;

import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.record.Sex;

/**
 * One line of the ledger: a member comes to count in a cell from a day on, or ceases to.
 *
 * @param delta +1 or -1
 * @param cause why; code list {@code movement-causes}
 * @param state the state counted: PROBATIONARY or OFFICIAL
 */
public record Entry(UUID cellId, LocalDate onDate, int delta, String cause, Sex sex, State state) {

    /** The states that are in đảng số (Điều lệ Đảng, Articles 4 and 5). */
    public enum State {
        /** Đảng viên dự bị. */
        PROBATIONARY,
        /** Đảng viên chính thức. */
        OFFICIAL
    }

    /** The entry that takes this one back. */
    Entry reversed() {
        return new Entry(cellId, onDate, -delta, cause, sex, state);
    }
}
