package vn.dangbo.member.life;

import static vn.dangbo.member.record.MemberState.*;

import java.util.Set;
import vn.dangbo.member.record.MemberState;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.lifecycle.Transition;

/**
 * What changes what a member is. A probationary member is struck off, not expelled (Điều lệ Đảng, Articles 8 and 35);
 * who resigned is not restored, for nobody decided wrongly (Quy định 117-QĐ/TW 2023).
 */
public enum LifeStep implements Transition<MemberState> {
    /** Công nhận chính thức. */
    RECOGNISE(OFFICIAL, PROBATIONARY),
    /** Từ trần. */
    DIE(DECEASED, PROBATIONARY, OFFICIAL),
    /** Khai trừ. */
    EXPEL(EXPELLED, OFFICIAL),
    /** Xóa tên. */
    STRIKE_OFF(STRUCK_OFF, PROBATIONARY, OFFICIAL),
    /** Xin ra khỏi Đảng. */
    RESIGN(RESIGNED, PROBATIONARY, OFFICIAL),
    /** Chuyển đi, out of this deployment. */
    TRANSFER_AWAY(TRANSFERRED_OUT, PROBATIONARY, OFFICIAL),
    /** Chuyển đến again, as an official member; who had left the Party was admitted again elsewhere. */
    COME_BACK(OFFICIAL, TRANSFERRED_OUT, EXPELLED, STRUCK_OFF, RESIGNED),
    /** Chuyển đến again, on probation. */
    COME_BACK_ON_PROBATION(PROBATIONARY, TRANSFERRED_OUT, EXPELLED, STRUCK_OFF, RESIGNED),
    /** Kết nạp lại. */
    READMIT(PROBATIONARY, EXPELLED, STRUCK_OFF, RESIGNED),
    /** Khôi phục đảng tịch of an official member. */
    RESTORE(OFFICIAL, EXPELLED, STRUCK_OFF),
    /** Khôi phục đảng tịch of a probationary member. */
    RESTORE_ON_PROBATION(PROBATIONARY, STRUCK_OFF);

    private final MemberState to;
    private final Set<MemberState> from;

    LifeStep(MemberState to, MemberState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /**
     * The step with which a seating ends for that cause.
     *
     * @throws IllegalArgumentException for a cause that ends no membership
     */
    static LifeStep leaving(EndCause cause) {
        return switch (cause) {
            case DECEASED -> DIE;
            case EXPELLED -> EXPEL;
            case STRUCK_OFF -> STRIKE_OFF;
            case RESIGNED -> RESIGN;
            case TRANSFER_OUT -> TRANSFER_AWAY;
            case MOVED, RESTRUCTURED -> throw new IllegalArgumentException("ends no membership: " + cause);
        };
    }

    /**
     * The step with which somebody who was a member before sits again for that cause.
     *
     * @param official whether they are official members then, in the membership that goes on
     * @throws IllegalArgumentException for a cause with which nobody comes back
     */
    static LifeStep returning(StartCause cause, boolean official) {
        return switch (cause) {
            case TRANSFER_IN -> official ? COME_BACK : COME_BACK_ON_PROBATION;
            case READMITTED -> READMIT;
            case RESTORED -> official ? RESTORE : RESTORE_ON_PROBATION;
            case OPENING, ADMITTED, MOVED, RESTRUCTURED ->
                throw new IllegalArgumentException("nobody comes back with it: " + cause);
        };
    }

    @Override
    public Set<MemberState> from() {
        return from;
    }

    @Override
    public MemberState to() {
        return to;
    }
}
