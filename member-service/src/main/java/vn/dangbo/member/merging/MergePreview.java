package vn.dangbo.member.merging;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a merge would do, or what undoing it would do.
 *
 * @param points where the records contradict each other, with what was chosen
 * @param overlaps seatings that share days, with what was chosen
 * @param moves what goes to the survivor; of a merge that is done, what goes back
 * @param setAside what both records tell: it counts once, as the survivor's
 * @param stays what was recorded of the survivor since the merge, and stays there when it is undone
 * @param seatings where the person sat, as the survivor's life becomes; empty while a choice is missing
 * @param figures what changes in MEMBER_STOCK, as far as the caller reaches
 * @param blocking why it cannot be decided as it stands
 */
@Schema(name = "MergePreview")
record MergePreview(
        MergeState state,
        List<Point> points,
        List<Overlap> overlaps,
        List<MergeFacts.Rows> moves,
        List<MergeFacts.Rows> setAside,
        List<MergeFacts.Rows> stays,
        List<Seat> seatings,
        List<FigureChanges.Change> figures,
        List<Reason> blocking) {

    /**
     * A contradiction.
     *
     * @param survivor what the survivor's record says, numbers masked; absent for what is not shown
     * @param merged what the other says
     * @param chosen absent: not yet
     */
    @Schema(name = "MergePoint")
    record Point(
            @Schema(examples = "FULL_NAME") String point,
            @Schema(examples = "Đặng Thị Hòa") String survivor,
            @Schema(examples = "Đặng Thị Hoà") String merged,
            MergeSide chosen) {}

    /**
     * Two seatings that share days.
     *
     * @param from first of these days
     * @param to first day after them; absent: none is known
     * @param chosen absent: not yet
     */
    @Schema(name = "MergeOverlap")
    record Overlap(Seat survivor, Seat merged, LocalDate from, LocalDate to, MergeSide chosen) {}

    /** A seating; the code of its cell. */
    @Schema(name = "MergeSeat")
    record Seat(@Schema(examples = "KT01C01") String organisation, LocalDate validFrom, LocalDate validTo) {}

    /**
     * A reason against it.
     *
     * @param code of the problem that deciding would be answered with
     * @param at what it is at: a point, a kind of case, a day; absent for nothing in particular
     */
    @Schema(name = "MergeReason")
    record Reason(@Schema(examples = "MERGE_POINT_OPEN") String code, String at) {}
}
