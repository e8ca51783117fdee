package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.register.MemberPlaces;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;

/** The badges that members hold: each step once. */
@ApplicationScoped
class HeldBadges {

    private static final String OF_MEMBER = """
            select b.id, b.step, b.variant, b.awarded_on, b.decision_no, o.code as place, b.case_id
            from badge b
            join organisation o on o.id = b.unit_id
            join member m on m.id = b.member_id
            where b.member_id = :member and (%s or %s)
            order by b.step
            """.formatted(Sql.inScope("b.unit_path"), Sql.inScope("m.unit_path"));

    private static final String HOLDS = "select 1 as held from badge where member_id = :member and step >= :step";

    private static final String INSERT = """
            insert into badge (id, member_id, step, variant, awarded_on, decision_no, unit_id, unit_path, case_id, recorded_by)
            select :id, :member, :step, :variant, :awardedOn, :decisionNo, o.id, o.path, cast(:case as uuid), :by
            from organisation o where o.id = :unit
            """;

    @Inject
    Sql sql;

    @Inject
    MemberPlaces places;

    @Inject
    CaseDesk desk;

    /** Those of a member, the lowest step first. */
    @Transactional
    List<HeldBadge> of(UUID member, Scope scope) {
        sql.open(scope);
        return sql.list(
                OF_MEMBER,
                Map.of("member", member, "scopeLows", scope.lows(), "scopeHighs", scope.highs()),
                HeldBadge::of);
    }

    /** Whether a member whom the caller reaches holds the step, or a higher one. */
    @Transactional
    boolean holds(UUID member, int step, Scope scope) {
        sql.open(scope);
        return sql.first(HOLDS, Map.of("member", member, "step", step), row -> true)
                .orElse(false);
    }

    /**
     * Records that it was given.
     *
     * @param of the case by which it was given; null for one on paper alone
     * @throws ProblemException 404 MEMBER_NOT_FOUND; 409 BADGE_HELD, OWN_RECORD
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID record(UUID member, HeldBadge.Given given, UUID of, Scope scope) {
        var unit = places.writable(member, given.awardedOn(), desk.today(), scope);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("member", member);
        parameters.put("step", given.step());
        parameters.put("variant", given.variant().name());
        parameters.put("awardedOn", given.awardedOn());
        parameters.put("decisionNo", given.decisionNo());
        parameters.put("unit", unit);
        parameters.put("case", of == null ? null : of.toString());
        parameters.put("by", desk.name());
        try {
            sql.execute(INSERT, parameters);
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure).filter("badge_once"::equals).isPresent()) {
                throw ProblemException.of(409, "BADGE_HELD", given.step());
            }
            throw failure;
        }
        return id;
    }
}
