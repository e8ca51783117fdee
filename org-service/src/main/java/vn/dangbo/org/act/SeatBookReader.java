package vn.dangbo.org.act;

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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.org.act.SeatBook.Body;
import vn.dangbo.org.act.SeatBook.Sitting;
import vn.dangbo.org.committee.CommitteeRuleBook;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/**
 * Reads the bodies and seats that acts touch. It reads without the caller's scope, as {@link ActFactsReader} does: who is
 * forgotten does not depend on who asks; what a caller may see of it does.
 */
@ApplicationScoped
class SeatBookReader {

    private static final String BODIES = """
            select c.id, c.organisation_id, o.code, c.kind, c.term_label, c.congress_no, c.valid_from, c.valid_to,
                   c.planned_seats, c.official_members
            from committee c
            join organisation o on o.id = c.organisation_id
            where (o.code = any(:codes) and (c.valid_to is null or c.valid_to > cast(:day as date))
                   or c.id = any(cast(:bodies as uuid[]))
                   or c.id in (select s.committee_id from seat s where s.id = any(cast(:seats as uuid[])))) and %s
            order by c.id
            """.formatted(Sql.inScope("o.path"));

    private static final String SEATS = """
            select s.id, s.committee_id, s.member_id, s.holder_ref, s.role, s.start_mode, s.valid_from, s.valid_to,
                   s.decision_no, s.confirmed_on, s.confirmation_no, s.end_reason, s.end_decision_no
            from seat s
            where (s.committee_id = any(cast(:bodies as uuid[])) and (s.valid_to is null or s.valid_to > cast(:day as date))
                   or s.id = any(cast(:seats as uuid[]))) and %s
            order by s.id
            """.formatted(Sql.inScope("s.unit_path"));

    /** Whoever changes one of the bodies, or a seat in it, waits until the act is written. */
    private static final String LOCK = """
            select c.id from committee c
            join organisation o on o.id = c.organisation_id
            where o.code = any(:codes) and %s
            order by c.id
            for update of c
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    CommitteeRuleBook ruleBook;

    /**
     * What the acts find.
     *
     * @param undone the acts that they undo
     */
    @Transactional
    SeatBook read(List<ActProposal> acts, Collection<ActReversal.Executed> undone, Scope scope) {
        var codes = new TreeSet<String>();
        undone.forEach(act -> codes.addAll(act.changes().keySet()));
        acts.forEach(act -> codes.addAll(concerned(act)));
        if (codes.isEmpty()) {
            return new SeatBook(ruleBook.rules(), List.of(), List.of());
        }
        sql.open(scope);
        var parameters = scoped(codes, scope);
        parameters.put(
                "day",
                acts.stream()
                        .map(ActProposal::effectiveOn)
                        .min(LocalDate::compareTo)
                        .orElseThrow());
        var named = acts.stream()
                .flatMap(act -> act.seats().stream())
                .map(ActProposal.SeatLine::seats)
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        parameters.put("seats", texts(Stream.concat(named, done(undone, DoneSeats.Kind.SEAT))));
        parameters.put("bodies", texts(done(undone, DoneSeats.Kind.COMMITTEE)));
        var bodies = sql.list(BODIES, parameters, SeatBookReader::body);
        var ofBodies = new HashMap<>(parameters);
        ofBodies.remove("codes");
        ofBodies.put("bodies", texts(bodies.stream().map(Body::id)));
        var byId = bodies.stream().collect(Collectors.toMap(Body::id, body -> body));
        var seats = new ArrayList<Sitting>();
        sql.list(SEATS, ofBodies, row -> row).forEach(row -> {
            var body = byId.get(row.get("committee_id", UUID.class));
            if (body != null) {
                seats.add(new Sitting(row.get("id", UUID.class), body, facts(row)));
            }
        });
        return new SeatBook(ruleBook.rules(), bodies, List.copyOf(seats));
    }

    /** Lets nobody change the bodies that the act touches until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(ActProposal act, Collection<String> more, Scope scope) {
        var codes = new TreeSet<>(more);
        codes.addAll(concerned(act));
        if (!codes.isEmpty()) {
            sql.list(LOCK, scoped(codes, scope), row -> row);
        }
    }

    /** Codes of the organisations whose bodies an act may touch. */
    private static Set<String> concerned(ActProposal act) {
        var codes = new TreeSet<>(act.order().ending());
        if (act.type().allocatesSeats()) {
            codes.addAll(act.sources());
            act.seats().stream()
                    .flatMap(line -> Stream.of(line.from(), line.to()))
                    .filter(Objects::nonNull)
                    .forEach(codes::add);
        }
        return codes;
    }

    private static Stream<UUID> done(Collection<ActReversal.Executed> undone, DoneSeats.Kind kind) {
        return undone.stream().flatMap(act -> act.seats().ids(kind).stream());
    }

    private static String[] texts(Stream<UUID> ids) {
        return ids.map(UUID::toString).toArray(String[]::new);
    }

    private static Map<String, Object> scoped(Collection<String> codes, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("codes", codes.toArray(String[]::new));
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        return parameters;
    }

    private static Body body(Tuple row) {
        return new Body(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("code", String.class),
                new Term(
                        row.get("kind", String.class),
                        row.get("term_label", String.class),
                        row.get("congress_no", String.class),
                        validity(row),
                        row.get("planned_seats", Integer.class),
                        row.get("official_members", Integer.class)));
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
