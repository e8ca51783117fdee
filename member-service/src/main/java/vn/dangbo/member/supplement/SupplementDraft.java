package vn.dangbo.member.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.member.dossier.Dossiers;
import vn.dangbo.member.dossier.Section;
import vn.dangbo.member.profile.MemberRecord;
import vn.dangbo.member.profile.RecordRows;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/** Puts a supplement together: what the records said when the year began and when it ended, and what registers tell of it. */
@ApplicationScoped
class SupplementDraft {

    private static final Set<String> NO_FACTS = Set.of("id", "recordedAt", "recordedBy");

    private static final String EVENTS = """
            select 'PARTY_LIFE' as part, 'seating' as field, null as before,
                   o.code || ' ' || s.valid_from || ' ' || s.start_cause as after, s.valid_from as day
            from seating s join organisation o on o.id = s.cell_id
            where s.member_id = :member and s.valid_from between :first and :last
            union all
            select 'PARTY_LIFE', 'seating', o.code || ' ' || s.valid_to || ' ' || s.end_cause, null, s.valid_to
            from seating s join organisation o on o.id = s.cell_id
            where s.member_id = :member and s.valid_to between :first and :last
            union all
            select 'PARTY_LIFE', 'award', null, a.form || ' ' || a.decision_no || ' ' || a.decided_on, a.decided_on
            from award a where a.member_id = :member and a.decided_on between :first and :last
            union all
            select 'PARTY_LIFE', 'badge', null, b.step || ' ' || b.decision_no || ' ' || b.awarded_on, b.awarded_on
            from badge b where b.member_id = :member and b.awarded_on between :first and :last
            union all
            select 'PARTY_LIFE', 'training', null, t.program || ' ' || t.started_on || coalesce(' ' || t.ended_on, '')
                   || coalesce(' ' || t.result, ''), t.started_on
            from training_entry t
            where t.member_id = :member and (t.started_on between :first and :last or t.ended_on between :first and :last)
            union all
            select 'PARTY_LIFE', 'overlay', null, x.type || ' ' || x.valid_from || coalesce(' ' || x.valid_to, ''), x.valid_from
            from member_overlay x
            where x.member_id = :member and (x.valid_from between :first and :last or x.valid_to between :first and :last)
            union all
            select 'DISCIPLINE', 'discipline', null, d.form || ' ' || d.announced_on, d.announced_on
            from discipline d where d.member_id = :member and d.announced_on between :first and :last
            order by 5, 2, 4, 3
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    RecordRows records;

    @Inject
    Dossiers dossiers;

    @Inject
    Clock clock;

    private record Event(SupplementPart part, Sheet.Change change) {}

    /**
     * A supplement as the records tell it by now.
     *
     * @param declared what is added, by part
     * @param scope in which the member was found, or the own record
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Sheet assemble(UUID member, int year, Map<SupplementPart, String> declared, Scope scope) {
        var begin = LocalDate.of(year, 1, 1);
        var from = begin.atStartOfDay(VietnamTime.ZONE).toInstant();
        var ended = begin.plusYears(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        var to = ended.isAfter(clock.instant()) ? clock.instant() : ended;
        var events = events(member, begin, begin.plusYears(1).minusDays(1), scope);
        var parts = new ArrayList<Sheet.Part>();
        for (var part : SupplementPart.values()) {
            var changes =
                    switch (part) {
                        case RECORD -> ofRecord(member, from, to, scope);
                        case PARTY_LIFE, DISCIPLINE ->
                            events.stream()
                                    .filter(event -> event.part() == part)
                                    .map(Event::change)
                                    .toList();
                        default -> ofSection(member, part.section(), from, to, scope);
                    };
            if (!changes.isEmpty() || declared.containsKey(part)) {
                parts.add(new Sheet.Part(part, changes, declared.get(part)));
            }
        }
        return new Sheet(parts);
    }

    /** Of a record that was begun in the year, what was corrected since: to begin with, nothing had changed. */
    private List<Sheet.Change> ofRecord(UUID member, Instant from, Instant to, Scope scope) {
        var after = records.one(member, to, scope);
        var before = records.one(member, from, scope).or(() -> firstState(member, scope));
        if (after.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        return Differences.of(
                tree(before.get()),
                tree(after.get()),
                tree(before.get().masked(List.of())),
                tree(after.get().masked(List.of())),
                NO_FACTS);
    }

    private Optional<MemberRecord> firstState(UUID member, Scope scope) {
        return records.changes(member, scope).stream()
                .findFirst()
                .flatMap(first -> records.one(member, first.recordedAt(), scope));
    }

    private List<Sheet.Change> ofSection(UUID member, Section section, Instant from, Instant to, Scope scope) {
        return Differences.of(
                tree(dossiers.read(member, section, from, scope).content()),
                tree(dossiers.read(member, section, to, scope).content()),
                Set.of());
    }

    private JsonNode tree(Object value) {
        return value == null ? json.createObjectNode() : json.valueToTree(value);
    }

    private List<Event> events(UUID member, LocalDate first, LocalDate last, Scope scope) {
        sql.open(scope);
        return sql.list(
                EVENTS,
                Map.of("member", member, "first", first, "last", last),
                row -> new Event(
                        SupplementPart.valueOf(row.get("part", String.class)),
                        new Sheet.Change(
                                row.get("field", String.class),
                                row.get("before", String.class),
                                row.get("after", String.class))));
    }
}
