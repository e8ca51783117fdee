package vn.dangbo.member.health;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.member.record.Sex;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.AsOf;

/**
 * Looks through the records: of all members each night, of those below a unit on demand. Statements over sets; personal
 * ids alone are encrypted and go through the code, some thousand at a time.
 */
@ApplicationScoped
class HealthSearch {

    private static final int CHUNK = 5_000;
    /** For the records of the whole country. */
    private static final int LONGEST_SECONDS = 7_200;
    /** Of a name and birthday more frequent than this a list of pairs tells nobody anything. */
    private static final int SAME_AT_MOST = 10;

    private static final String LOOKED_AT = """
            (cast(:low as text) is null or (m.unit_path >= cast(:low as text) and m.unit_path < cast(:high as text)))
            and %s""".formatted(Sql.inScope("m.unit_path"));

    /** Who may be the same person: on demand nobody beyond whom the caller reaches, each night everybody. */
    private static final String REACHED = Sql.inScope("m.unit_path");

    private static final String NUMBERS = """
            select m.id, m.personal_id_encrypted, m.sex, m.birth_date
            from member m
            where m.personal_id_encrypted is not null and m.id > cast(:after as uuid) and %s
            order by m.id
            limit :chunk
            """.formatted(LOOKED_AT);

    /** One statement, so that what is found and what is gone are of one moment. */
    private static final String RECORD = Findings.FOUND.formatted(LOOKED_AT, REACHED) + """
            added as (
                insert into data_issue as i (kind, member_id, other_id, state, detail, grounds, found_on)
                select kind, member_id, other_id, 'OPEN', detail, grounds, cast(:today as date) from found
                on conflict on constraint data_issue_once do update
                set state = 'OPEN', detail = excluded.detail, grounds = excluded.grounds,
                    found_on = case when i.state = 'OPEN' and i.detail = excluded.detail then i.found_on
                                    else excluded.found_on end,
                    gone_on = null, reason = null, decided_by = null, version = i.version + 1
                where i.state = 'GONE' or i.detail <> excluded.detail
                   or i.grounds <> excluded.grounds
                      and (i.state = 'OPEN'
                           or exists (select 1 from data_issue_ground g
                                      where g.strong and g.code = any(excluded.grounds) and g.code <> all(i.grounds)))
                returning 1),
            gone as (
                update data_issue i set state = 'GONE', gone_on = cast(:today as date), version = i.version + 1
                where i.state <> 'GONE' and i.member_id in (select id from looked)
                  and (i.other_id is null or exists (select 1 from member m where m.id = i.other_id and %s))
                  and not exists (select 1 from found f where f.kind = i.kind and f.member_id = i.member_id
                                                          and f.other_id is not distinct from i.other_id)
                returning 1)
            select (select count(*) from added) as added, (select count(*) from gone) as gone
            """.formatted(REACHED);

    private static final String FORGET_DAY = "delete from data_health_day where on_day = cast(:today as date)";

    private static final String DAY = """
            insert into data_health_day (cell_id, on_day, field_group, members, expected, filled)
            select r.cell_id, cast(:today as date), f.field_group, count(distinct r.id), count(*),
                   count(*) filter (where r.fields ->> f.code is not null)
            from completeness_record r
            join completeness_field f on f.expected_of = 'ALL' or r.official
            group by r.cell_id, f.field_group
            """;

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('data-health')) as alone";

    private static final String MISSED = """
            select exists (select 1 from member)
                   and not exists (select 1 from data_health_day where on_day >= cast(:yesterday as date)) as missed
            """;

    private static final String FORGET_ISSUES = "delete from data_issue_day where on_day = cast(:today as date)";

    private static final String ISSUES = """
            insert into data_issue_day (cell_id, on_day, kind, issues)
            select m.cell_id, cast(:today as date), i.kind, count(*)
            from data_issue i join member m on m.id = i.member_id
            where i.state = 'OPEN'
            group by m.cell_id, i.kind
            """;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    /** How many findings are new, and how many are gone. */
    record Outcome(long added, long gone) {}

    private record Mismatch(UUID memberId, String detail) {}

    private record Numbered(UUID id, String encrypted, Sex sex, String birthDate) {}

    /** What a night missed, because the service was down or has only been installed, is made up for. */
    @Scheduled(every = "${dangbo.data-health.catch-up-every}", delayed = "2m")
    void catchUp() {
        if (QuarkusTransaction.requiringNew().call(this::missed)) {
            nightly();
        }
    }

    private boolean missed() {
        sql.open(Scope.everywhere());
        return sql.first(
                        MISSED,
                        Map.of("yesterday", AsOf.today(clock).date().minusDays(1)),
                        row -> row.get("missed", Boolean.class))
                .orElseThrow();
    }

    /** Looks through everything and keeps the counts of the day; one of several instances does. */
    @Scheduled(cron = "${dangbo.data-health.at}", timeZone = "Asia/Ho_Chi_Minh")
    void nightly() {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            if (!sql.first(ALONE, Map.of(), row -> row.get("alone", Boolean.class))
                    .orElseThrow()) {
                return;
            }
            below(null, Scope.everywhere());
            sql.open(Scope.everywhere());
            var today = Map.of("today", AsOf.today(clock).date());
            sql.execute(FORGET_DAY, today);
            sql.execute(DAY, today);
            sql.execute(FORGET_ISSUES, today);
            sql.execute(ISSUES, today);
        });
    }

    /**
     * Looks through the records below a unit.
     *
     * @param range null for all
     * @param scope where the caller may have records looked through; who may be recorded twice is looked for in it alone,
     *     and what was found beyond it stays as it is
     */
    @Transactional
    Outcome below(Scope.Range range, Scope scope) {
        var parameters = Sql.scoped(scope, Map.of());
        parameters.put("low", range == null ? null : range.low());
        parameters.put("high", range == null ? null : range.high());
        var mismatches = sql.toJson(mismatches(parameters, scope));
        parameters.put("mismatches", mismatches);
        parameters.put("today", AsOf.today(clock).date());
        parameters.put("sameAtMost", SAME_AT_MOST);
        // Whoever could have one record compared with those of everybody could ask for anybody by name and birthday.
        sql.open(scope);
        return sql.first(
                        RECORD,
                        parameters,
                        row -> new Outcome(row.get("added", Long.class), row.get("gone", Long.class)))
                .orElseThrow();
    }

    private List<Mismatch> mismatches(Map<String, Object> range, Scope scope) {
        sql.open(scope);
        var found = new ArrayList<Mismatch>();
        var after = new UUID(0, 0);
        while (true) {
            var parameters = new HashMap<String, Object>(range);
            parameters.put("after", after.toString());
            parameters.put("chunk", CHUNK);
            var chunk = sql.list(
                    NUMBERS,
                    parameters,
                    row -> new Numbered(
                            row.get("id", UUID.class),
                            row.get("personal_id_encrypted", String.class),
                            Sex.valueOf(row.get("sex", String.class)),
                            row.get("birth_date", String.class)));
            chunk.forEach(one -> mismatch(one).ifPresent(detail -> found.add(new Mismatch(one.id(), detail))));
            if (chunk.size() < CHUNK) {
                return found;
            }
            after = chunk.get(chunk.size() - 1).id();
        }
    }

    private Optional<String> mismatch(Numbered one) {
        var number = cipher.decrypt(PersonalId.FIELD, one.id(), one.encrypted());
        return PersonalId.FORM.matcher(number).matches()
                ? PersonalIdCheck.mismatch(number, one.sex(), one.birthDate())
                : Optional.of("FORM");
    }
}
