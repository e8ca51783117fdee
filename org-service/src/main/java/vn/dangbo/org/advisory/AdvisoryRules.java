package vn.dangbo.org.advisory;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.dangbo.org.committee.Objections;
import vn.dangbo.org.committee.Unit;
import vn.dangbo.platform.time.Validity;

/**
 * Which committee has which advisory body, by era: the district model until 30 June 2025, that of communes, wards and
 * special zones after. Source: Quy định 298-QĐ/TW 2025 for the latter.
 */
record AdvisoryRules(List<TypeOf> types) {

    /** A type of body that a kind of unit has in a span; a null subtype means every one. */
    record TypeOf(String type, String organisationKind, String subtype, Validity validity) {}

    /** Judges a body: the unit is of a kind that has it on each of its days. */
    void judge(String type, Validity span, Unit unit, Objections objections) {
        if (!unit.life().contains(span)) {
            objections.add(
                    unit.life().from().isAfter(span.from()) ? "validFrom" : "validTo",
                    "ADVISORY_BODY_OUTSIDE_UNIT",
                    unit.code());
            return;
        }
        List<Validity> left = List.of(span);
        for (var state : unit.states()) {
            for (var allowed : types) {
                if (fits(allowed, type, state)) {
                    left = state.validity()
                            .intersect(allowed.validity())
                            .map(good -> minus(good))
                            .orElse(UnaryOperator.identity())
                            .apply(left);
                }
            }
        }
        if (!left.isEmpty()) {
            objections.add(
                    "type",
                    "ADVISORY_BODY_NOT_OF_UNIT",
                    type,
                    unit.code(),
                    left.get(0).from().toString());
        }
    }

    private static UnaryOperator<List<Validity>> minus(Validity good) {
        return left -> left.stream().flatMap(span -> span.minus(good).stream()).toList();
    }

    private static boolean fits(TypeOf allowed, String type, Unit.State state) {
        return allowed.type().equals(type)
                && allowed.organisationKind().equals(state.kind())
                && (allowed.subtype() == null || allowed.subtype().equals(state.subtype()));
    }
}
