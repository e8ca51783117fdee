package vn.dangbo.org.committee.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.dangbo.org.committee.CommitteeRules;
import vn.dangbo.org.committee.RomanNumeral;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.Validity;

/** Reads rows and finds what is wrong with one by itself. */
record LineReader(CommitteeRules rules, Clock clock) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MAXIMUM_LABEL = 60;
    private static final int MAXIMUM_REFERENCE = 64;
    private static final int MAXIMUM_DECISION = 100;
    private static final int MAXIMUM_SEATS = 500;
    private static final int MAXIMUM_MEMBERS = 100_000;

    /** The row, empty when it has an error; that is in the findings then. */
    Optional<Line> read(Row row, Findings findings) {
        var reader = new RowReader(row, clock);
        var organisation = reader.pattern(CommitteeColumns.ORGANISATION, CODE, "KT01C01");
        var term = term(reader);
        var seat = term.flatMap(t -> seat(reader, t));
        var office = reader.code(CommitteeColumns.EXTERNAL_OFFICE, rules.offices());
        if (office.isPresent()
                && seat.map(s -> s.memberId() == null && s.holderRef() == null).orElse(true)) {
            reader.error(CommitteeColumns.EXTERNAL_OFFICE, "OFFICE_WITHOUT_HOLDER");
        }
        findings.addAll(reader.errors());
        if (reader.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                row.number(), organisation.orElseThrow(), term.orElseThrow(), seat.orElse(null), office.orElse(null)));
    }

    private Optional<Term> term(RowReader reader) {
        var kind = reader.code(CommitteeColumns.KIND, rules.roles().keySet());
        var label = reader.text(CommitteeColumns.TERM_LABEL, MAXIMUM_LABEL);
        var from = reader.date(CommitteeColumns.TERM_FROM);
        var to = reader.date(CommitteeColumns.TERM_TO);
        var congress = reader.pattern(CommitteeColumns.CONGRESS_NO, RomanNumeral.FORM, "XXVI");
        var planned = reader.integer(CommitteeColumns.PLANNED_SEATS, 1, MAXIMUM_SEATS);
        var members = reader.integer(CommitteeColumns.OFFICIAL_MEMBERS, 0, MAXIMUM_MEMBERS);
        var span = span(reader, CommitteeColumns.TERM_TO, from.orElse(null), to.orElse(null));
        if (kind.isEmpty() || label.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Term(
                kind.get(),
                label.get(),
                congress.orElse(null),
                span.get(),
                planned.orElse(null),
                members.orElse(null)));
    }

    private Optional<SeatFacts> seat(RowReader reader, Term term) {
        var role = reader.code(CommitteeColumns.ROLE, rules.allRoles());
        if (reader.text(CommitteeColumns.ROLE).isEmpty()) {
            for (var column : new Column[] {CommitteeColumns.HOLDER, CommitteeColumns.MEMBER_ID}) {
                if (reader.text(column).isPresent()) {
                    reader.error(CommitteeColumns.ROLE, "ROLE_OF_HOLDER_MISSING");
                }
            }
            return Optional.empty();
        }
        reader.requiredText(CommitteeColumns.START_MODE);
        var mode = reader.code(CommitteeColumns.START_MODE, rules.startModes());
        var member = reader.pattern(CommitteeColumns.MEMBER_ID, UUID_FORM, "0190d3c4-7a52-7c3e-9d2b-111111111111");
        var holder = reader.text(CommitteeColumns.HOLDER, MAXIMUM_REFERENCE);
        var from = reader.date(CommitteeColumns.FROM).orElse(term.validity().from());
        var to = reader.date(CommitteeColumns.TO).orElse(null);
        var reason = reader.code(CommitteeColumns.END_REASON, rules.endReasons().keySet());
        var span = span(reader, CommitteeColumns.TO, from, to);
        var decision = reader.text(CommitteeColumns.DECISION_NO, MAXIMUM_DECISION);
        var confirmedOn = reader.date(CommitteeColumns.CONFIRMED_ON);
        var confirmation = reader.text(CommitteeColumns.CONFIRMATION_NO, MAXIMUM_DECISION);
        var endDecision = reader.text(CommitteeColumns.END_DECISION_NO, MAXIMUM_DECISION);
        if (role.isEmpty() || mode.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        // Who names no reason for an end on the last day of the term means the term's end.
        boolean withTerm = to != null && to.equals(term.validity().to());
        return Optional.of(new SeatFacts(
                        member.map(UUID::fromString).orElse(null),
                        holder.orElse(null),
                        role.get(),
                        mode.get(),
                        span.get(),
                        decision.orElse(null),
                        confirmedOn.orElse(null),
                        confirmation.orElse(null),
                        reason.orElse(withTerm ? SeatFacts.TERM_END : null),
                        endDecision.orElse(null))
                .within(term.validity()));
    }

    private static Optional<Validity> span(RowReader reader, Column end, LocalDate from, LocalDate to) {
        if (from == null) {
            return Optional.empty();
        }
        if (to != null && !to.isAfter(from)) {
            reader.error(end, "SPAN_REVERSED");
            return Optional.empty();
        }
        return Optional.of(new Validity(from, to));
    }
}
