package vn.dangbo.member.seniority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;

/**
 * A time that does not count as tuổi đảng.
 *
 * @param source the paper that says so; null when it follows from where the member sat, or the paper has no number
 */
record Deduction(Validity span, DeductionGround ground, String source) {

    /**
     * The times outside the Party that follow from the seatings: from expulsion, striking off or resignation until the
     * readmission. Who was restored (khôi phục đảng tịch) has no gap.
     */
    static List<Deduction> outside(List<Seating> seatings) {
        var ordered = seatings.stream()
                .sorted(Comparator.comparing(seating -> seating.validity().from()))
                .toList();
        var found = new ArrayList<Deduction>();
        for (int i = 0; i < ordered.size(); i++) {
            var ground = DeductionGround.of(ordered.get(i).endCause());
            var back = i + 1 < ordered.size() ? ordered.get(i + 1) : null;
            if (ground == null || back != null && back.startCause() == StartCause.RESTORED) {
                continue;
            }
            var left = ordered.get(i).validity().to();
            if (back == null) {
                found.add(new Deduction(Validity.since(left), ground, null));
            } else if (back.validity().from().isAfter(left)) {
                found.add(new Deduction(new Validity(left, back.validity().from()), ground, null));
            }
        }
        return found;
    }
}
