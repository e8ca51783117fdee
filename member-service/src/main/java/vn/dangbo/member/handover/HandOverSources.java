package vn.dangbo.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.discipline.DisciplinesAlong;
import vn.dangbo.member.dossier.DossiersAlong;
import vn.dangbo.member.handover.HandOver.Membership;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.profile.RecordRequest;
import vn.dangbo.member.profile.RecordRows;
import vn.dangbo.member.seniority.SeniorityAlong;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Gathers what goes along with a member who leaves for another deployment. */
@ApplicationScoped
class HandOverSources {

    private static final String MEMBER = """
            select m.admitted_on, m.official_on, m.admission_context, %s as former
            from member m where m.id = :member and %s
            """.formatted(Standing.FORMER, Sql.inScope("m.unit_path"));

    /** All of them, wherever the member sat; as the cell is called in the end of each. */
    private static final String SEATS = """
            select o.code, coalesce(v.name, o.code) as name, s.valid_from, s.valid_to, s.start_cause, s.end_cause
            from seatings_of(array[cast(:member as uuid)]) s
            join organisation o on o.id = s.cell_id
            left join organisation_version v on v.organisation_id = o.id
                and v.validity @> coalesce(s.valid_to - 1, cast(:today as date))
            order by s.valid_from
            """;

    private static final String AWARDS = """
            select e.form, e.level, e.granted_by, e.decision_no, e.decided_on, e.year, e.term, e.merit
            from award e join member m on m.id = e.member_id
            where e.member_id = :member and %s order by e.decided_on, e.id
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String BADGES = """
            select e.step, e.variant, e.awarded_on, e.decision_no
            from badge e join member m on m.id = e.member_id
            where e.member_id = :member and %s order by e.step
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String TRAININGS = """
            select e.program, e.school, e.decision_no, e.started_on, e.ended_on, e.result
            from training_entry e join member m on m.id = e.member_id
            where e.member_id = :member and %s order by e.started_on, e.id
            """.formatted(Sql.inScope("m.unit_path"));

    /** Secret papers are not even named. */
    private static final String PAPERS = """
            select a.owner_type, a.title, a.reference_no, v.media_type, v.bytes, v.sha256
            from attachment a
            join member m on m.id = :member and %s
            left join lateral (select * from attachment_version v where v.attachment_id = a.id and v.scan <> 'INFECTED'
                               order by v.number desc limit 1) v on true
            where a.classification in ('NONE', 'INTERNAL')
              and (a.owner_type = 'MEMBER' and a.owner_id = m.id
                   or a.owner_type = 'AWARD' and a.owner_id in (select id from award where member_id = m.id)
                   or a.owner_type = 'TRAINING' and a.owner_id in (select id from training_entry where member_id = m.id))
            order by a.owner_type, a.id
            """.formatted(Sql.inScope("m.unit_path"));

    @Inject
    Sql sql;

    @Inject
    RecordRows records;

    @Inject
    SeniorityAlong seniority;

    @Inject
    DossiersAlong dossiers;

    @Inject
    DisciplinesAlong disciplines;

    /**
     * All of it.
     *
     * @param home where the member sits, and whose sections the caller may read
     * @throws ProblemException 404 MEMBER_NOT_FOUND; 409 HAND_OVER_WITHOUT_ID when the record has no personal id, by which the
     *     other side knows whom it has, DISCIPLINE_CASE_OPEN
     */
    @Transactional(Transactional.TxType.MANDATORY)
    HandOver of(UUID member, MemberCase.Unit home, HandOver.Letter letter, LocalDate today, Scope scope) {
        var record = records.one(member, null, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        if (record.personalId() == null) {
            throw ProblemException.of(409, "HAND_OVER_WITHOUT_ID");
        }
        var counts = seniority.of(member, scope).orElse(null);
        var sections = dossiers.of(member, home.path(), scope);
        var decisions = disciplines.of(member, scope);
        int schema = HandOver.schemaOf(decisions, today);
        sql.open(scope);
        Map<String, ?> asked = Sql.scoped(scope, Map.of("member", member));
        return new HandOver(
                schema,
                letter,
                RecordRequest.of(record),
                sql.first(MEMBER, asked, HandOverSources::membership)
                        .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND")),
                sql.list(SEATS, Map.of("member", member, "today", today), HandOverSources::seat),
                counts,
                sql.list(AWARDS, asked, HandOverSources::award),
                sql.list(BADGES, asked, HandOverSources::badge),
                HandOver.told(schema, decisions),
                sql.list(TRAININGS, asked, HandOverSources::training),
                sections,
                sql.list(PAPERS, asked, HandOverSources::paper));
    }

    private static Membership membership(Tuple row) {
        var standing = Standing.of(row.get("official_on", LocalDate.class), row.get("former", String[].class));
        return new Membership(
                row.get("admitted_on", LocalDate.class),
                standing.officialOn(),
                row.get("admission_context", String.class),
                standing.former().stream()
                        .map(one -> new Membership.Former(one.until(), one.officialOn()))
                        .toList());
    }

    private static HandOver.Seat seat(Tuple row) {
        return new HandOver.Seat(
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("start_cause", String.class),
                row.get("end_cause", String.class));
    }

    private static HandOver.Award award(Tuple row) {
        var year = row.get("year", Number.class);
        return new HandOver.Award(
                row.get("form", String.class),
                row.get("level", String.class),
                row.get("granted_by", String.class),
                row.get("decision_no", String.class),
                row.get("decided_on", LocalDate.class),
                year == null ? null : year.intValue(),
                row.get("term", String.class),
                row.get("merit", String.class));
    }

    private static HandOver.Badge badge(Tuple row) {
        return new HandOver.Badge(
                row.get("step", Integer.class),
                row.get("variant", String.class),
                row.get("awarded_on", LocalDate.class),
                row.get("decision_no", String.class));
    }

    private static HandOver.Training training(Tuple row) {
        return new HandOver.Training(
                row.get("program", String.class),
                row.get("school", String.class),
                row.get("decision_no", String.class),
                row.get("started_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                row.get("result", String.class));
    }

    private static HandOver.Paper paper(Tuple row) {
        return new HandOver.Paper(
                row.get("owner_type", String.class),
                row.get("title", String.class),
                row.get("reference_no", String.class),
                row.get("media_type", String.class),
                row.get("bytes", Long.class),
                row.get("sha256", String.class));
    }
}
