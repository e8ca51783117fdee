package vn.dangbo.member.merging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What holds where two records contradict each other.
 *
 * @param points by the name of the point, as the preview tells it: a field of the record, MEMBERSHIP, SENIORITY, or a section
 *     of the dossier such as DOSSIER_CAREER
 * @param seatings one for each pair of seatings that share days
 */
@Schema(name = "MergeChoices")
record MergeChoices(
        @Schema(examples = "{\"FULL_NAME\":\"SURVIVOR\"}") Map<String, MergeSide> points, List<Held> seatings) {

    static final MergeChoices NONE = new MergeChoices(Map.of(), List.of());

    /**
     * Of two seatings that share days, the one that counts on them; what the other has beside them stays.
     *
     * @param survivorFrom first day of the survivor's
     * @param mergedFrom first day of the other record's
     */
    @Schema(name = "MergeHeldSeating")
    record Held(LocalDate survivorFrom, LocalDate mergedFrom, MergeSide holds) {}

    MergeChoices {
        points = points == null ? Map.of() : Map.copyOf(points);
        seatings = seatings == null ? List.of() : List.copyOf(seatings);
    }

    /** What was chosen for the two; null for nothing yet. */
    MergeSide of(MergedLife.Overlap overlap) {
        return seatings.stream()
                .filter(held -> held.survivorFrom() != null
                        && held.survivorFrom()
                                .equals(overlap.survivor().validity().from())
                        && overlap.merged().validity().from().equals(held.mergedFrom()))
                .map(Held::holds)
                .findFirst()
                .orElse(null);
    }

    /** These, and where they say nothing what was chosen before. */
    MergeChoices over(MergeChoices before) {
        var all = new java.util.HashMap<>(before.points);
        all.putAll(points);
        var kept = before.seatings.stream()
                .filter(held -> seatings.stream()
                        .noneMatch(now -> held.survivorFrom().equals(now.survivorFrom())
                                && held.mergedFrom().equals(now.mergedFrom())))
                .collect(Collectors.toList());
        kept.addAll(seatings);
        return new MergeChoices(all, kept);
    }
}
