package vn.dangbo.org.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/**
 * What every tree must keep on every day: each organisation but a root under a superior that is alive then and of a
 * kind that may lead it. Source: Điều lệ Đảng (2011), articles 10, 21, 24. Pure.
 *
 * @param kinds the dated pairs that are allowed
 */
public record TreeRules(KindRules kinds) {

    /**
     * What is not kept.
     *
     * @param code {@code PARENT_NOT_ALIVE} (arguments: superior, first day), {@code KIND_NOT_BELOW} (kind, superior's
     *     kind) or {@code KIND_NOT_ABOVE} (kind, code of the subordinate)
     * @param span the days
     */
    public record Breach(String code, Validity span, List<String> arguments) {

        private static Breach of(String code, Validity span, String... arguments) {
            return new Breach(code, span, List.of(arguments));
        }
    }

    /**
     * Judges a slice of an organisation against its superior.
     *
     * @param superior timeline of {@code slice.value().parent()}
     */
    public List<Breach> below(DatedSlices.Slice<UnitState> slice, DatedSlices<UnitState> superior) {
        var breaches = new ArrayList<Breach>();
        var span = slice.validity();
        var state = slice.value();
        var missing = List.of(span);
        for (var above : superior.slices()) {
            var shared = above.validity().intersect(span);
            if (shared.isEmpty()) {
                continue;
            }
            missing = missing.stream()
                    .flatMap(days -> days.minus(shared.get()).stream())
                    .toList();
            if (!kinds.allows(state.kind(), above.value().kind(), shared.get())) {
                breaches.add(Breach.of(
                        "KIND_NOT_BELOW",
                        shared.get(),
                        state.kind(),
                        above.value().kind()));
            }
        }
        missing.stream()
                .findFirst()
                .ifPresent(days -> breaches.add(Breach.of(
                        "PARENT_NOT_ALIVE", days, state.parent(), days.from().toString())));
        return breaches;
    }

    /**
     * Judges what an organisation becomes against one below it.
     *
     * @param subordinate its code
     * @param below what it is while it stands under the organisation
     */
    public List<Breach> above(DatedSlices<UnitState> timeline, String subordinate, DatedSlices.Slice<UnitState> below) {
        var breaches = new ArrayList<Breach>();
        for (var slice : timeline.slices()) {
            slice.validity()
                    .intersect(below.validity())
                    .filter(shared ->
                            !kinds.allows(below.value().kind(), slice.value().kind(), shared))
                    .ifPresent(shared -> breaches.add(
                            Breach.of("KIND_NOT_ABOVE", shared, slice.value().kind(), subordinate)));
        }
        return breaches;
    }

    /**
     * Judges a whole timeline against all superiors it names, on the days from one on.
     *
     * @param known timelines by code; a superior that is not in it is not alive
     */
    public List<Breach> standing(
            DatedSlices<UnitState> timeline, Map<String, DatedSlices<UnitState>> known, Validity days) {
        var breaches = new ArrayList<Breach>();
        for (var slice : timeline.slices()) {
            var shared = slice.validity().intersect(days);
            if (slice.value().parent() != null && shared.isPresent()) {
                breaches.addAll(below(
                        new DatedSlices.Slice<>(shared.get(), slice.value()),
                        known.getOrDefault(slice.value().parent(), DatedSlices.empty())));
            }
        }
        return breaches;
    }
}
