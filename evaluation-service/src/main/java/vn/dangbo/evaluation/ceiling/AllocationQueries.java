package vn.dangbo.evaluation.ceiling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.evaluation.ballot.BallotCount;
import vn.dangbo.evaluation.ballot.Tally;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSet.Voting;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Reads who stands at which grade in a campaign, with what the ranking and the bonds need to know. */
@ApplicationScoped
public class AllocationQueries {

    /** The last ballot of the cell or unit; and of heads and party committees whose grade they may not exceed. */
    private static final String BESIDE = """
            select a.id, cast(b.tally as text) as tally, l.id as on_id, l.grade as on_grade
            from assessment a
            join campaign c on c.id = a.campaign_id
            left join lateral (select s.tally from assessment_step s where s.assessment_id = a.id and s.ballot_stage = 'CELL'
                               order by s.position desc limit 1) b on true
            left join collective_version cv on cv.collective_id = a.collective_id and cv.validity @> c.cut_off
            left join collective_type ct on ct.code = cv.type
            left join assessment l on l.campaign_id = a.campaign_id and l.withdrawn_reason is null and l.organisation_id = a.organisation_id
                 and case a.subject_kind
                         when 'LEADER' then
                             case when a.collective_id is null then l.subject_kind = 'ORGANISATION'
                                  else l.subject_kind = 'COLLECTIVE' and l.collective_id = a.collective_id end
                         when 'COLLECTIVE' then ct.party and l.subject_kind = 'ORGANISATION'
                         else false
                     end
            where a.campaign_id = :campaign and (a.subject_kind in ('LEADER', 'COLLECTIVE') or b.tally is not null) and %s
            """.formatted(Sql.inScope("a.unit_path"));

    private static final String SIZE = """
            select count(*) as subjects from assessment a
            where a.campaign_id = :campaign and a.not_evaluated_reason is null and a.subject_kind = any(cast(:kinds as text[]))
              and coalesce(a.grade, a.appraised_grade, a.proposed_grade) is not null and %s
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    CapQueries counts;

    @Inject
    ObjectMapper json;

    /**
     * One subject as it stands.
     *
     * @param count its grade and groups; of one subject
     * @param votes for HTXSNV in the last ballot, of {@code voters}
     * @param on whose grade it may not exceed; null for nobody's
     * @param onGrade decided; null where it is not yet
     */
    record Row(UUID id, CapCount count, long votes, long voters, UUID on, Grade onGrade) {}

    private record Beside(UUID id, Tally tally, UUID on, Grade onGrade) {

        static final Beside NOTHING = new Beside(null, null, null, null);
    }

    /** How many of the kinds in the scope have a grade decided, appraised or proposed. */
    @Transactional
    long size(UUID campaign, Set<SubjectKind> kinds, Scope scope) {
        sql.open(scope);
        var names = kinds.stream().map(Enum::name).toArray(String[]::new);
        return sql.list(
                        SIZE,
                        Sql.scoped(scope, Map.of("campaign", campaign, "kinds", names)),
                        row -> row.get("subjects", Long.class))
                .get(0);
    }

    /** Those of the kinds in the scope who have a grade decided, appraised or proposed. */
    @Transactional
    List<Row> standing(UUID campaign, RuleSet rules, Set<SubjectKind> kinds, Scope scope) {
        var subjects = counts.each(campaign, rules, scope);
        var beside = new HashMap<UUID, Beside>();
        sql.list(BESIDE, Sql.scoped(scope, Map.of("campaign", campaign)), this::beside)
                .forEach(row -> beside.put(row.id(), row));
        return subjects.stream()
                .filter(each -> kinds.contains(each.count().kind()))
                .map(each -> row(each, beside.getOrDefault(each.id(), Beside.NOTHING), rules.voting()))
                .toList();
    }

    private static Row row(CapQueries.Each each, Beside beside, Voting voting) {
        var tally = beside.tally();
        return new Row(
                each.id(),
                each.count(),
                tally == null ? 0 : tally.votes().getOrDefault(Grade.HTXSNV, 0L),
                tally == null ? 0 : BallotCount.base(tally, voting),
                beside.on(),
                beside.onGrade());
    }

    private Beside beside(Tuple row) {
        var tally = row.get("tally", String.class);
        try {
            return new Beside(
                    row.get("id", UUID.class),
                    tally == null ? null : json.readValue(tally, Tally.class),
                    row.get("on_id", UUID.class),
                    Grade.of(row.get("on_grade", String.class)).orElse(null));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("tally of " + row.get("id"), broken);
        }
    }
}
