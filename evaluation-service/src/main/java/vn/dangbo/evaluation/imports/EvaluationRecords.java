package vn.dangbo.evaluation.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** What an import needs to know of what is recorded, and how it writes. */
@ApplicationScoped
public class EvaluationRecords {

    private static final String UNITS = """
            select r.code, r.year, o.id, v.kind, o.path = any(cast(:scopeLows as text[])) as own
            from (select distinct code, year
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, year int)) r
            join organisation o on o.code = r.code
            left join organisation_version v on v.organisation_id = o.id and v.validity @> make_date(r.year, 12, 31)
            where %s
            """.formatted(Sql.inScope("o.path"));

    private static final String WANTED = """
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(year int, "organisationId" uuid, "memberHash" text)
            """;

    private static final String OUTCOME = """
            select e.id, e.year, e.subject_kind, e.subject_hash, e.organisation_id, e.grade, e.not_evaluated_reason,
                   e.decision_no, e.decided_on
            """;

    private static final String RECORDED =
            (OUTCOME + WANTED + """
            join evaluation e on e.subject_kind = 'ORGANISATION' and e.year = r.year
                 and e.organisation_id = r."organisationId"
            where %1$s
            union all
            """ + OUTCOME + WANTED + """
            join evaluation e on e.subject_kind = 'MEMBER' and e.year = r.year and e.subject_hash = r."memberHash"
            where %1$s
            """).formatted(Sql.inScope("e.unit_path"));

    private static final String MEMBERS_ANYWHERE = """
            select f.year, f.subject_hash
            from (select array_agg(r.year) as years, array_agg(r."memberHash") as hashes
            """ + WANTED + """
            ) wanted
            cross join lateral evaluated_members(wanted.years, wanted.hashes) f
            """;

    private static final String ROWS = """
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, year int, "subjectKind" text, "organisationId" uuid, "subjectHash" text,
                      "cardNumberEncrypted" text, grade text, reason text, "decisionNo" text, "decidedOn" date,
                      "recordedBy" text, "importId" text)
            join organisation o on o.id = r."organisationId"
            """;

    private static final String INSERT = """
            insert into evaluation (id, year, subject_kind, organisation_id, unit_path, subject_hash, card_number_encrypted,
                                    grade, not_evaluated_reason, decision_no, decided_on, recorded_by, import_id)
            select r.id, r.year, r."subjectKind", r."organisationId", o.path, r."subjectHash", r."cardNumberEncrypted",
                   r.grade, r.reason, r."decisionNo", r."decidedOn", r."recordedBy", r."importId"
            """ + ROWS;

    private static final String UPDATE = """
            update evaluation e
            set organisation_id = r."organisationId", unit_path = o.path, grade = r.grade, not_evaluated_reason = r.reason,
                decision_no = r."decisionNo", decided_on = r."decidedOn", recorded_at = now(),
                recorded_by = r."recordedBy", import_id = r."importId"
            """ + ROWS + """
            where e.id = r.id
            """;

    @Inject
    Sql sql;

    /** A unit by its code, on 31 December of a year. */
    record UnitDay(String code, int year) {}

    /**
     * A unit in the caller's scope.
     *
     * @param kind what it was on the day; null when it was not alive then
     * @param own whether the caller was granted at this very unit, not above it
     */
    record Unit(UUID id, String kind, boolean own) {}

    /** A result as it is written. */
    record Entry(
            UUID id,
            int year,
            String subjectKind,
            UUID organisationId,
            String subjectHash,
            String cardNumberEncrypted,
            String grade,
            String reason,
            String decisionNo,
            LocalDate decidedOn,
            String recordedBy,
            String importId) {}

    /**
     * Opens the results to the scope.
     *
     * @param write keeps the tree where it is until the transaction ends: a result written while its unit moves would
     *     stay behind
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void open(Scope scope, boolean write) {
        sql.open(scope);
        if (write) {
            // Shared: only who rebuilds the closure has to wait, see rebuild_closure().
            sql.first(
                    "select cast(pg_advisory_xact_lock_shared(hashtext('organisation_closure')) as text) as held",
                    Map.of(),
                    Function.identity());
        }
    }

    /** Those of the units that exist in the scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UnitDay, Unit> units(Collection<UnitDay> wanted, Scope scope) {
        var parameters = Sql.scoped(scope, Map.of("rows", sql.toJson(wanted)));
        return sql
                .list(
                        UNITS,
                        parameters,
                        row -> Map.entry(
                                new UnitDay(row.get("code", String.class), row.get("year", Integer.class)),
                                new Unit(
                                        row.get("id", UUID.class),
                                        row.get("kind", String.class),
                                        row.get("own", Boolean.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is recorded of the subjects, as far as the scope reaches. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Subject, Recorded> recorded(Collection<Subject> subjects, Scope scope) {
        var found = new HashMap<Subject, Recorded>();
        sql.list(RECORDED, scoped(subjects, scope), Function.identity())
                .forEach(row -> found.put(subject(row), recorded(row)));
        return found;
    }

    /** Those of the members who have a result of the year, in the scope or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<Subject> recordedAnywhere(Collection<Subject> subjects) {
        var members = subjects.stream().filter(Subject::isMember).toList();
        return new HashSet<>(sql.list(
                MEMBERS_ANYWHERE,
                Map.of("rows", sql.toJson(members)),
                row -> Subject.member(row.get("year", Integer.class), row.get("subject_hash", String.class))));
    }

    /** Writes new results and changes recorded ones; what a changed one said before is kept by the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry> fresh, List<Entry> changed) {
        sql.write(INSERT, fresh);
        sql.write(UPDATE, changed);
    }

    private Map<String, Object> scoped(Object rows, Scope scope) {
        return Sql.scoped(scope, Map.of("rows", sql.toJson(rows)));
    }

    private static Subject subject(Tuple row) {
        int year = row.get("year", Integer.class);
        var hash = row.get("subject_hash", String.class);
        return hash == null
                ? Subject.organisation(year, row.get("organisation_id", UUID.class))
                : Subject.member(year, hash);
    }

    private static Recorded recorded(Tuple row) {
        return new Recorded(
                row.get("id", UUID.class),
                new Recorded.Outcome(
                        row.get("organisation_id", UUID.class),
                        row.get("grade", String.class),
                        row.get("not_evaluated_reason", String.class),
                        row.get("decision_no", String.class),
                        row.get("decided_on", LocalDate.class)));
    }
}
