package vn.dangbo.org.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads committees. Who sits in them is counted, not told. */
@ApplicationScoped
public class CommitteeQueries {

    private static final String LIST =
            "select " + CommitteeView.COLUMNS + CommitteeView.FROM + """
            where c.organisation_id = :organisation and c.valid_from <= cast(:asOf as date) and %s
            order by c.valid_from desc, k.position
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE =
            "select " + CommitteeView.COLUMNS + CommitteeView.FROM + """
            where c.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    /** Locked, so that whoever changes the committee or its seats waits until the transaction ends. */
    private static final String LOCKED = """
            select c.id, c.organisation_id, o.code, c.kind, c.term_label, c.congress_no, c.valid_from, c.valid_to,
                   c.planned_seats, c.official_members, c.version
            from committee c join organisation o on o.id = c.organisation_id
            where c.id = :id and %s
            for update of c
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    CommitteeRuleBook ruleBook;

    /** A committee as it is recorded; locked until the transaction ends. */
    public record Recorded(UUID id, UUID organisationId, String unit, Term term, int version) {}

    /** The terms of a unit that had begun by the day, the latest first. */
    @Transactional
    List<CommitteeView> list(UUID organisation, LocalDate asOf, Scope scope) {
        sql.open(scope);
        var rules = ruleBook.rules();
        return sql.list(
                LIST,
                Sql.scoped(scope, Map.of("organisation", organisation, "asOf", asOf)),
                row -> CommitteeView.of(row, rules));
    }

    /** @throws ProblemException 404 COMMITTEE_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    CommitteeView require(UUID id, LocalDate asOf, Scope scope) {
        sql.open(scope);
        var rules = ruleBook.rules();
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id, "asOf", asOf)), row -> CommitteeView.of(row, rules))
                .orElseThrow(() -> ProblemException.notFound("COMMITTEE_NOT_FOUND"));
    }

    /** @throws ProblemException 404 COMMITTEE_NOT_FOUND when it is absent or outside the scope */
    @Transactional(Transactional.TxType.MANDATORY)
    public Recorded lock(UUID id, Scope scope) {
        return sql.first(
                        LOCKED,
                        Sql.scoped(scope, Map.of("id", id)),
                        row -> new Recorded(
                                row.get("id", UUID.class),
                                row.get("organisation_id", UUID.class),
                                row.get("code", String.class),
                                CommitteeView.term(row),
                                row.get("version", Integer.class)))
                .orElseThrow(() -> ProblemException.notFound("COMMITTEE_NOT_FOUND"));
    }
}
