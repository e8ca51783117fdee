package vn.dangbo.org.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.dangbo.platform.time.Validity;

/**
 * What may be recorded of committees and seats, as dated data. Sources: Điều lệ Đảng (2011), articles 9–13, 24, 30–32.
 *
 * @param kindsOf which kind of unit has which body, when
 * @param roles roles by kind of body
 * @param leadingKinds bodies of which a unit has one at a time
 * @param singleRoles roles that one person holds in a body at a time
 * @param startModes how a seat may begin
 * @param endReasons why a seat may end → whether a decision must be named
 * @param offices offices outside the Party
 * @param cellCommitteeMinimums official members from which on a cell elects a chi ủy, by era
 */
public record CommitteeRules(
        List<KindOf> kindsOf,
        Map<String, Set<String>> roles,
        Set<String> leadingKinds,
        Set<String> singleRoles,
        List<String> startModes,
        Map<String, Boolean> endReasons,
        List<String> offices,
        List<Minimum> cellCommitteeMinimums) {

    /** A kind of body that a kind of unit has in a span. */
    public record KindOf(String committeeKind, String organisationKind, Validity validity) {}

    /** A number that holds in a span. */
    public record Minimum(int value, Validity validity) {}

    /** Every role of any body. */
    public Set<String> allRoles() {
        return roles.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Judges a term of a unit's body. */
    public void judge(Term term, Unit unit, Objections objections) {
        if (!unit.life().contains(term.validity())) {
            objections.add(
                    unit.life().from().isAfter(term.validity().from())
                            ? CommitteeFields.TERM_FROM
                            : CommitteeFields.TERM_TO,
                    "TERM_OUTSIDE_UNIT",
                    unit.code(),
                    unit.life().from().toString(),
                    unit.life().isOpen() ? "…" : unit.life().to().toString());
        }
        unit.states().stream()
                .filter(state -> !allows(term, state))
                .findFirst()
                .ifPresent(state ->
                        objections.add(CommitteeFields.KIND, "COMMITTEE_KIND_NOT_OF_UNIT", term.kind(), state.kind()));
    }

    /** A unit that becomes another kind during the term must be one that may keep the body. */
    private boolean allows(Term term, Unit.State state) {
        return state.validity()
                .intersect(term.validity())
                .map(span -> kindsOf.stream()
                        .anyMatch(k -> k.committeeKind().equals(term.kind())
                                && k.organisationKind().equals(state.kind())
                                && k.validity().contains(span)))
                .orElse(true);
    }

    /**
     * What is worth knowing of a term, though it may be recorded: whether the cell has the body that its size asks for
     * (Điều 24). Only where the number of official members was declared.
     */
    public Optional<String> warning(Term term) {
        if (term.officialMembers() == null) {
            return Optional.empty();
        }
        var minimum = minimum(term.validity().from());
        if (term.kind().equals(Term.CELL_COMMITTEE) && term.officialMembers() < minimum) {
            return Optional.of("CELL_COMMITTEE_BELOW_MINIMUM");
        }
        return term.kind().equals(Term.CELL_SECRETARY) && term.officialMembers() >= minimum
                ? Optional.of("CELL_COMMITTEE_EXPECTED")
                : Optional.empty();
    }

    /** Official members from which on a cell elects a chi ủy, on the day. */
    public int minimum(LocalDate day) {
        return cellCommitteeMinimums.stream()
                .filter(m -> m.validity().contains(day))
                .findFirst()
                .map(Minimum::value)
                .orElse(0);
    }

    /** Judges a seat in a term. */
    public void judge(SeatFacts seat, Term term, Objections objections) {
        if (!roles.getOrDefault(term.kind(), Set.of()).contains(seat.role())) {
            objections.add(CommitteeFields.ROLE, "ROLE_NOT_IN_COMMITTEE", seat.role(), term.kind());
        }
        if (!term.validity().contains(seat.validity())) {
            objections.add(
                    seat.validity().from().isBefore(term.validity().from()) ? CommitteeFields.FROM : CommitteeFields.TO,
                    "SEAT_OUTSIDE_TERM",
                    term.label(),
                    term.validity().from().toString(),
                    term.validity().isOpen() ? "…" : term.validity().to().toString());
        }
        if (seat.confirmedOn() != null
                && seat.confirmedOn().isBefore(seat.validity().from())) {
            objections.add(CommitteeFields.CONFIRMED_ON, "CONFIRMED_BEFORE_START");
        }
        if (seat.confirmedOn() == null && seat.confirmationNo() != null) {
            objections.add(CommitteeFields.CONFIRMED_ON, "CONFIRMATION_DAY_MISSING");
        }
        if (seat.endsWithTerm()
                && !Objects.equals(seat.validity().to(), term.validity().to())) {
            objections.add(CommitteeFields.END_REASON, "TERM_GOES_ON", term.label());
        }
        judgeEnd(seat, objections);
    }

    private void judgeEnd(SeatFacts seat, Objections objections) {
        if (seat.validity().isOpen() != (seat.endReason() == null)) {
            objections.add(CommitteeFields.END_REASON, "END_REASON_WITH_END");
        } else if (seat.endReason() != null
                && seat.endDecisionNo() == null
                && endReasons.getOrDefault(seat.endReason(), false)) {
            objections.add(CommitteeFields.END_DECISION_NO, "END_DECISION_MISSING", seat.endReason());
        }
        if (seat.validity().isOpen() && seat.endDecisionNo() != null) {
            objections.add(CommitteeFields.END_DECISION_NO, "END_REASON_WITH_END");
        }
    }
}
