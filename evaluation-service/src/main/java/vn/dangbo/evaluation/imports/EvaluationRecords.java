package vn.dangbo.evaluation.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.person.CopyHolds;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** What an import needs to know of what is recorded. */
@ApplicationScoped
public class EvaluationRecords {

    private static final String WANTED = """
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(year int, kind text, "entityId" uuid, "personHash" text,
                                                                     member uuid)
            """;

    /** Those of one kind, found by one column of theirs and one of what is wanted: each kind has an index of its own. */
    private static final String OF_KIND = """
            select e.id, e.year, e.subject_kind, r."personHash" as person_hash, r.member, e.organisation_id,
                   e.collective_id, e.grade, e.not_evaluated_reason, e.decision_no, e.decided_on, e.management_level, e.peer_group,
                   exists (select 1 from evaluation_regrade g where g.evaluation_id = e.id) as regraded
            """ + WANTED + """
            join evaluation e on r.kind = '%s' and e.subject_kind = r.kind and e.subject_kind = '%1$s' and e.year = r.year
                 and e.period = 'YEAR' and e.%s = r.%s
            where %s
            """;

    private static final String RECORDED = String.join(
            " union all ",
            ofKind(SubjectKind.ORGANISATION, "organisation_id", "\"entityId\""),
            ofKind(SubjectKind.COLLECTIVE, "collective_id", "\"entityId\""),
            // by the person where the card is known, whichever card the result names
            ofKind(SubjectKind.MEMBER, "member_id", "member"),
            ofKind(SubjectKind.LEADER, "member_id", "member"),
            ofKind(SubjectKind.MEMBER, "subject_hash", "\"personHash\""),
            ofKind(SubjectKind.LEADER, "subject_hash", "\"personHash\""));

    private static final String PERSONS = """
            select w.hash, person_of_card(w.hash) as member from unnest(cast(:hashes as text[])) as w(hash)
            """;

    /** Those of the subjects wanted that a function tells, which sees all of them: outside the scope too. */
    private static final String ANYWHERE = """
            select distinct f.kind, f.year, f.key
            from (select array_agg(r.kind) as kinds, array_agg(r.year) as years,
                         array_agg(coalesce(r."personHash", cast(r."entityId" as text))) as keys
            """ + WANTED + """
            ) wanted
            cross join lateral %s(wanted.kinds, wanted.years, wanted.keys) f
            """;

    private static final String RECORDED_ANYWHERE = ANYWHERE.formatted("evaluated_subjects");

    private static final String OF_CAMPAIGNS = ANYWHERE.formatted("subjects_of_campaigns");

    /** Shared: of a file and a campaign that takes in subjects of the same year, the later sees what the earlier has done. */
    private static final String HOLD_YEARS = """
            select cast(pg_advisory_xact_lock_shared(hashtextextended('campaign ' || y.year || ' YEAR', 0)) as text)
                       as held
            from (select w.year from unnest(cast(:years as text[])) as w(year) order by w.year) y
            """;

    @Inject
    Sql sql;

    @Inject
    CopyHolds copies;

    private static String ofKind(SubjectKind kind, String column, String wanted) {
        return OF_KIND.formatted(kind.name(), column, wanted, Sql.inScope("e.unit_path"));
    }

    /**
     * Opens the results to the scope.
     *
     * @param write keeps the tree and the persons as they are until the transaction ends
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void open(Scope scope, boolean write) {
        sql.open(scope);
        if (write) {
            copies.hold();
        }
    }

    /** Keeps campaigns of the years from taking in subjects until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(Collection<Subject> subjects) {
        var years = subjects.stream()
                .map(subject -> String.valueOf(subject.year()))
                .distinct()
                .toArray(String[]::new);
        sql.list(HOLD_YEARS, Map.of("years", years), Function.identity());
    }

    /** Who has or had the cards, wherever they are at home; nothing of those whom nobody is known to have. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, UUID> persons(Collection<String> hashes) {
        var found = new HashMap<String, UUID>();
        sql.list(PERSONS, Map.of("hashes", hashes.toArray(String[]::new)), Function.identity())
                .forEach(row -> found.put(row.get("hash", String.class), row.get("member", UUID.class)));
        return found;
    }

    /** What is recorded of the subjects, as far as the scope reaches. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Subject, Recorded> recorded(Collection<Subject> subjects, Scope scope) {
        var found = new HashMap<Subject, Recorded>();
        sql.list(RECORDED, scoped(subjects, scope), Function.identity())
                .forEach(row -> found.put(subject(row), recorded(row)));
        return found;
    }

    /** Those of the persons and collectives that have a result of the year, in the scope or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<Subject> recordedAnywhere(Collection<Subject> subjects) {
        return told(
                RECORDED_ANYWHERE,
                subjects.stream()
                        .filter(subject -> subject.kind() != SubjectKind.ORGANISATION)
                        .toList());
    }

    /** Those of whom an open campaign makes the result of the year, or a closed one has made it, in the scope or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<Subject> ofCampaigns(Collection<Subject> subjects) {
        return told(OF_CAMPAIGNS, subjects);
    }

    private Set<Subject> told(String statement, Collection<Subject> subjects) {
        var wanted = subjects.stream().collect(Collectors.toMap(EvaluationRecords::key, Function.identity()));
        return sql
                .list(
                        statement,
                        Map.of("rows", sql.toJson(wanted.values())),
                        row -> wanted.get(List.of(
                                row.get("kind", String.class),
                                row.get("year", Integer.class),
                                row.get("key", String.class))))
                .stream()
                .collect(Collectors.toSet());
    }

    private static List<Object> key(Subject subject) {
        return List.of(subject.kind().name(), subject.year(), subject.key());
    }

    private Map<String, Object> scoped(Object rows, Scope scope) {
        return Sql.scoped(scope, Map.of("rows", sql.toJson(rows)));
    }

    private static Subject subject(Tuple row) {
        int year = row.get("year", Integer.class);
        var kind = SubjectKind.valueOf(row.get("subject_kind", String.class));
        return switch (kind) {
            case ORGANISATION -> Subject.of(year, kind, row.get("organisation_id", UUID.class));
            case COLLECTIVE -> Subject.of(year, kind, row.get("collective_id", UUID.class));
            case MEMBER, LEADER ->
                Subject.person(year, kind, row.get("person_hash", String.class), row.get("member", UUID.class));
        };
    }

    private static Recorded recorded(Tuple row) {
        return new Recorded(
                row.get("id", UUID.class),
                new Recorded.Outcome(
                        row.get("organisation_id", UUID.class),
                        row.get("grade", String.class),
                        row.get("not_evaluated_reason", String.class),
                        row.get("decision_no", String.class),
                        row.get("decided_on", LocalDate.class),
                        row.get("management_level", String.class),
                        row.get("peer_group", String.class)),
                row.get("regraded", Boolean.class));
    }
}
