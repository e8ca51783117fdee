package vn.dangbo.member.self;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.member.discipline.Lapse;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/**
 * Reads what cases and registers hold of the caller, wherever it was recorded: of nobody else, and never more of one kind than
 * {@value #MOST}.
 */
@ApplicationScoped
class OwnRegisters {

    /** More than a life has; a file that grows without end helps nobody. */
    static final int MOST = 500;

    /** What is proposed against somebody is told when it is decided, not by a file taken in between. */
    private static final String CASES = """
            select c.id, c.kind, coalesce(c.facts ->> 'type', case when c.kind = 'EXIT' then c.facts ->> 'kind' end) as about,
                   c.state, p.code as place, o.code as other,
                   case when c.kind in ('TRANSFER', 'TRANSFER_OUT') then c.facts ->> 'reason' end as reason,
                   (select cast(jsonb_agg(jsonb_build_object('on', e.on_day, 'step', e.step, 'state', e.state)
                                          order by e.number) as text)
                    from member_case_event e where e.case_id = c.id) as steps,
                   (select cast(jsonb_agg(jsonb_build_object('on', x ->> 'on', 'step', x ->> 'step', 'number', x ->> 'number')) as text)
                    from jsonb_array_elements(case when jsonb_typeof(c.facts -> 'resolutions') = 'array'
                                                   then c.facts -> 'resolutions' else '[]' end) x
                    where x ->> 'number' is not null) as decisions
            from member_case c
            join organisation p on p.id = c.place_id
            left join organisation o on o.id = c.other_id
            where c.member_id = :member
              and c.kind in ('ADMISSION', 'TRANSFER', 'TRANSFER_OUT', 'TRANSFER_IN', 'EXIT', 'OVERLAY', 'BADGE')
              and (c.kind <> 'EXIT' or c.closed or c.facts ->> 'kind' in ('RESIGNATION', 'READMISSION', 'RESTORATION'))
              and (c.kind <> 'OVERLAY' or c.state <> 'REQUESTED' or c.facts ->> 'type' not in ('SUSPENDED', 'OFFICE_SUSPENDED'))
            order by c.id
            limit :fetch
            """;

    private static final String OVERLAYS = """
            select type, ground, valid_from, valid_to from member_overlay where member_id = :member
            order by valid_from, type limit :fetch
            """;

    private static final String AWARDS = """
            select form, level, granted_by, decision_no, decided_on, year, term, merit from award where member_id = :member
            order by decided_on, id limit :fetch
            """;

    private static final String BADGES = """
            select step, variant, awarded_on, decision_no from badge where member_id = :member order by step limit :fetch
            """;

    private static final String TRAININGS = """
            select t.program, s.code as sent_by, t.school, t.decision_no, t.started_on, t.ended_on, t.result
            from training_entry t
            join organisation s on s.id = t.sent_by
            where t.member_id = :member
            order by t.started_on, t.id limit :fetch
            """;

    /** What keeps it open is told as far as the person concerned knows it: the own complaint, and what was announced. */
    private static final String DISCIPLINES = """
            select d.form, d.level, d.violation, c.facts -> 'decision' ->> 'number' as decision_no, d.announced_on, d.lapses_on,
                   d.ended_on,
                   (select cast(jsonb_agg(jsonb_build_object('from', h.held_from, 'to', h.held_to)) as text)
                    from discipline_hold h
                    where h.case_id = d.case_id
                      and (h.because_of = d.case_id
                           or exists (select 1 from discipline n where n.case_id = h.because_of))) as holds
            from discipline d
            join member_case c on c.id = d.case_id
            where d.member_id = :member
            order by d.announced_on, d.case_id limit :fetch
            """;

    private static final String OF_KIND = """
            select id from member_case where member_id = :member and kind = :kind order by id limit :fetch
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /** All of them. */
    @Transactional
    OwnEntries of(UUID member) {
        sql.open(Scope.everywhere());
        var cut = new ArrayList<String>();
        return new OwnEntries(
                some("cases", CASES, member, this::ofCase, cut),
                some("overlays", OVERLAYS, member, OwnRegisters::overlay, cut),
                some("awards", AWARDS, member, OwnRegisters::award, cut),
                some("badges", BADGES, member, OwnRegisters::badge, cut),
                some("trainings", TRAININGS, member, OwnRegisters::training, cut),
                some("disciplines", DISCIPLINES, member, this::discipline, cut),
                cut);
    }

    /** The caller's cases of a kind that is shown by the room that owns it, earliest first. */
    @Transactional
    List<UUID> cases(String kind, UUID member) {
        sql.open(Scope.everywhere());
        return sql.list(
                OF_KIND, Map.of("member", member, "kind", kind, "fetch", MOST), row -> row.get("id", UUID.class));
    }

    private <T> List<T> some(String name, String query, UUID member, Function<Tuple, T> reader, List<String> cut) {
        var found = sql.list(query, Map.of("member", member, "fetch", MOST + 1), reader);
        if (found.size() <= MOST) {
            return found;
        }
        cut.add(name);
        return found.subList(0, MOST);
    }

    private OwnEntries.Case ofCase(Tuple row) {
        return new OwnEntries.Case(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("about", String.class),
                row.get("state", String.class),
                row.get("place", String.class),
                row.get("other", String.class),
                row.get("reason", String.class),
                parsed(row.get("steps", String.class), new TypeReference<List<OwnEntries.Step>>() {}),
                parsed(row.get("decisions", String.class), new TypeReference<List<OwnEntries.Paper>>() {}));
    }

    private <T> List<T> parsed(String text, TypeReference<List<T>> type) {
        try {
            return text == null ? List.of() : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A case cannot be read", e);
        }
    }

    private static OwnEntries.Overlay overlay(Tuple row) {
        return new OwnEntries.Overlay(
                row.get("type", String.class),
                row.get("ground", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }

    private static OwnEntries.Award award(Tuple row) {
        return new OwnEntries.Award(
                row.get("form", String.class),
                row.get("level", String.class),
                row.get("granted_by", String.class),
                row.get("decision_no", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("year", Integer.class),
                row.get("term", String.class),
                row.get("merit", String.class));
    }

    private static OwnEntries.Badge badge(Tuple row) {
        return new OwnEntries.Badge(
                row.get("step", Integer.class),
                row.get("variant", String.class),
                row.get("awarded_on", LocalDate.class),
                row.get("decision_no", String.class));
    }

    private static OwnEntries.Training training(Tuple row) {
        return new OwnEntries.Training(
                row.get("program", String.class),
                row.get("sent_by", String.class),
                row.get("school", String.class),
                row.get("decision_no", String.class),
                row.get("started_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                row.get("result", String.class));
    }

    private OwnEntries.Discipline discipline(Tuple row) {
        var lapsesOn = row.get("lapses_on", LocalDate.class);
        var holds = parsed(row.get("holds", String.class), new TypeReference<List<Lapse.Hold>>() {});
        return new OwnEntries.Discipline(
                row.get("form", String.class),
                row.get("level", String.class),
                row.get("violation", String.class),
                row.get("decision_no", String.class),
                row.get("announced_on", LocalDate.class),
                lapsesOn,
                Lapse.from(lapsesOn, holds),
                row.get("ended_on", LocalDate.class));
    }
}
