package vn.dangbo.org.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.dangbo.platform.time.Validity;

/**
 * Which kinds exist and under whom they may stand, as dated data. Source: Điều lệ Đảng (2011), articles 10, 21, 24;
 * Quy định 294-QĐ/TW 2025.
 *
 * @param kinds codes of the kinds
 * @param subtypes by code
 * @param sectors codes of the sector types
 * @param allowed pairs of kinds; a null parent kind lets a unit stand without a superior
 */
public record KindRules(Set<String> kinds, Map<String, Subtype> subtypes, Set<String> sectors, List<Pair> allowed) {

    /** A subdivision of a kind. */
    public record Subtype(String kind, Validity validity) {}

    /** A kind and the kind it may stand under, in a span of time. */
    public record Pair(String kind, String parentKind, Validity validity) {}

    /** Whether the kind may stand under the other on every day of the span. */
    public boolean allows(String kind, String parentKind, Validity span) {
        return allowed.stream()
                .filter(p -> p.kind().equals(kind) && Objects.equals(p.parentKind(), parentKind))
                .anyMatch(p -> p.validity().contains(span));
    }

    /** Whether the kind may stand without a superior. */
    public boolean mayBeRoot(String kind) {
        return allowed.stream().anyMatch(p -> p.kind().equals(kind) && p.parentKind() == null);
    }

    /** Whether the subtype, one of those there are, belongs to the kind on some day of the span. */
    public boolean subtypeFits(String subtype, String kind, Validity span) {
        var known = subtypes.get(subtype);
        return known.kind().equals(kind) && known.validity().overlaps(span);
    }

    public Collection<String> subtypeCodes() {
        return subtypes.keySet();
    }
}
