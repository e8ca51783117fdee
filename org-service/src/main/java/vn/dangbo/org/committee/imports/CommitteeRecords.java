package vn.dangbo.org.committee.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.dangbo.org.committee.CommitteeWriter;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.org.committee.Units;
import vn.dangbo.org.office.ExternalOfficeWriter;
import vn.dangbo.org.seat.SeatWriter;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** What an import needs to know of what is recorded, and how it writes. */
@ApplicationScoped
public class CommitteeRecords {

    private static final int WRITE_ROWS = 1000;

    /** Locked: nobody changes these committees while the file is judged. */
    private static final String COMMITTEES = """
            select c.id, o.code, c.kind, c.term_label, c.congress_no, c.valid_from, c.valid_to, c.planned_seats,
                   c.official_members
            from committee c join organisation o on o.id = c.organisation_id
            where o.code = any(:codes) and %s
            order by c.id
            for update of c
            """.formatted(Sql.inScope("o.path"));

    private static final String SEATS = """
            select s.id, s.committee_id, s.member_id, s.holder_ref, s.role, s.start_mode, s.valid_from, s.valid_to,
                   s.decision_no, s.confirmed_on, s.confirmation_no, s.end_reason, s.end_decision_no
            from seat s join organisation o on o.id = s.organisation_id
            where o.code = any(:codes) and %s
            order by s.id
            """.formatted(Sql.inScope("s.unit_path"));

    private static final String OFFICES = """
            select x.id, o.code, x.member_id, x.holder_ref, x.office, x.valid_from, x.valid_to
            from external_office x join organisation o on o.id = x.organisation_id
            where o.code = any(:codes) and %s
            order by x.id
            """.formatted(Sql.inScope("x.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Units units;

    @Inject
    CommitteeWriter committees;

    @Inject
    SeatWriter seats;

    @Inject
    ExternalOfficeWriter offices;

    /** What is recorded of the units, as far as the scope reaches. */
    @Transactional(Transactional.TxType.MANDATORY)
    Recorded recorded(Collection<String> codes, Scope scope) {
        sql.open(scope);
        var parameters = Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new)));
        var byUnit = new HashMap<String, List<Recorded.Committee>>();
        var byId = new HashMap<UUID, Recorded.Committee>();
        sql.list(COMMITTEES, parameters, row -> row).forEach(row -> {
            var committee = new Recorded.Committee(row.get("id", UUID.class), term(row));
            byId.put(committee.id(), committee);
            byUnit.computeIfAbsent(row.get("code", String.class), code -> new ArrayList<>())
                    .add(committee);
        });
        sql.list(SEATS, parameters, row -> row).forEach(row -> byId.get(row.get("committee_id", UUID.class))
                .seats()
                .add(new Recorded.Seat(row.get("id", UUID.class), facts(row))));
        var officesByUnit = new HashMap<String, List<Recorded.Office>>();
        sql.list(OFFICES, parameters, row -> row).forEach(row -> officesByUnit
                .computeIfAbsent(row.get("code", String.class), code -> new ArrayList<>())
                .add(new Recorded.Office(
                        row.get("id", UUID.class),
                        row.get("member_id", UUID.class),
                        row.get("holder_ref", String.class),
                        row.get("office", String.class),
                        validity(row))));
        return new Recorded(units.byCodes(codes, scope), byUnit, officesByUnit);
    }

    /** Writes what a file changes; overlaps that pass while it is written are judged at its end. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Plan plan, Scope scope) {
        sql.execute("set constraints all deferred", Map.of());
        inParts(plan.changedCommittees, committees::update);
        inParts(plan.newCommittees, committees::insert);
        inParts(plan.changedSeats, rows -> seats.update(rows, scope));
        inParts(plan.newSeats, rows -> seats.insert(rows, scope));
        inParts(plan.changedOffices, offices::update);
        inParts(plan.newOffices, offices::insert);
    }

    private static <T> void inParts(List<T> rows, Consumer<List<T>> write) {
        for (int start = 0; start < rows.size(); start += WRITE_ROWS) {
            write.accept(rows.subList(start, Math.min(start + WRITE_ROWS, rows.size())));
        }
    }

    private static Term term(Tuple row) {
        return new Term(
                row.get("kind", String.class),
                row.get("term_label", String.class),
                row.get("congress_no", String.class),
                validity(row),
                row.get("planned_seats", Integer.class),
                row.get("official_members", Integer.class));
    }

    private static SeatFacts facts(Tuple row) {
        return new SeatFacts(
                row.get("member_id", UUID.class),
                row.get("holder_ref", String.class),
                row.get("role", String.class),
                row.get("start_mode", String.class),
                validity(row),
                row.get("decision_no", String.class),
                row.get("confirmed_on", LocalDate.class),
                row.get("confirmation_no", String.class),
                row.get("end_reason", String.class),
                row.get("end_decision_no", String.class));
    }

    private static Validity validity(Tuple row) {
        return new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class));
    }
}
