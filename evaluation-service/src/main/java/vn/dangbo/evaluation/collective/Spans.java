package vn.dangbo.evaluation.collective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The spans of one collective, and how another comes in. No two overlap; what came before and has no end is ended by what
 * comes after. Pure.
 */
record Spans(List<Span> recorded) {

    /**
     * The spans with the other one among them, oldest first.
     *
     * @return empty when it overlaps one that it neither replaces nor ends
     */
    Optional<Spans> with(Span next) {
        var all = new ArrayList<Span>();
        for (var span : recorded) {
            if (span.from().equals(next.from())) {
                continue;
            }
            boolean isEnded = span.to() == null && span.from().isBefore(next.from());
            all.add(isEnded ? span.until(next.from()) : span);
        }
        if (all.stream().anyMatch(next::overlaps)) {
            return Optional.empty();
        }
        all.add(next);
        all.sort(Comparator.comparing(Span::from));
        return Optional.of(new Spans(List.copyOf(all)));
    }
}
