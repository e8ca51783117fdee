package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.campaign.MovesView.Change;
import vn.dangbo.evaluation.campaign.MovesView.Move;
import vn.dangbo.evaluation.person.CopyHolds;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/** Takes into an open campaign what has become of its subjects since the cut-off. Doing it again changes nothing. */
@ApplicationScoped
public class CampaignMoves {

    private static final String FACTS = "select * from move_facts(:id, cast(:kinds as text[]), cast(:today as date))";

    /** All changes are written; those in the scope are told, of each kind as many as an answer holds. */
    private static final String REFRESH = """
            with moves as materialized (
                select * from refresh_campaign(:id, cast(:kinds as text[]), cast(:today as date), cast(:outcomes as jsonb), :by,
                                               :dry))
            select m.*, l.legal_ref
            from (select n.*, count(*) over (partition by n.what) as of_kind,
                         row_number() over (partition by n.what order by n.unit_path, n.member_id, n.kind, n.assessment_id) as place
                  from moves n
                  where %s) m
            join campaign c on c.id = :id
            left join campaign_rule l on l.code = m.rule and l.valid_from <= c.cut_off
                 and (l.valid_to is null or l.valid_to > c.cut_off)
            where m.place <= :most
            order by m.what, m.place
            """.formatted(Sql.inScope("n.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CampaignQueries queries;

    @Inject
    Campaigns campaigns;

    @Inject
    CopyHolds copies;

    private record Told(Move move, long ofKind) {}

    /**
     * Compares the subjects with the members, seats and units as they are today, and marks what has changed. A member who
     * has moved within the tree is followed to the receiving cell; one who has left it is not graded here any more; who was
     * admitted or arrived enters as the rule set says, and so does a unit, a collective or a person who was there at the
     * cut-off and has become known only since. Who is decided is marked and nothing else
     * (HD 21-HD/BTCTW 2019).
     *
     * @param dryRun whether to tell and write nothing
     * @throws ProblemException 404 also when the scope reaches units of the tree but not its organisation; 409
     *     CAMPAIGN_NOT_OPEN
     */
    @Transactional
    public MovesView refresh(UUID id, boolean dryRun, Scope scope, String by) {
        copies.hold();
        var campaign = queries.holdOpen(id, scope);
        queries.holdYear(campaign);
        sql.open(scope);
        var rules = campaigns.rules(campaign);
        var today = VietnamTime.today(clock);
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("kinds", CampaignOpening.kinds(rules));
        parameters.put("today", today);
        var outcomes = sql.list(FACTS, parameters, CampaignOpening::facts).stream()
                .flatMap(facts -> facts.outcome(rules).stream())
                .toList();
        parameters.put("outcomes", sql.toJson(outcomes));
        parameters.put("by", by);
        parameters.put("dry", dryRun);
        parameters.put("most", MovesView.MOST);
        var sources = sources(rules);
        var told = sql.list(REFRESH, Sql.scoped(scope, parameters), row -> told(row, sources));
        return new MovesView(
                dryRun,
                today,
                told.stream()
                        .collect(Collectors.toMap(row -> row.move().what(), Told::ofKind, (a, b) -> a, TreeMap::new)),
                told.stream().map(Told::move).limit(MovesView.MOST).toList());
    }

    /** Where the rule set says of a reason why a subject is not graded. */
    private static Map<String, String> sources(RuleSet rules) {
        return rules.eligibility().stream()
                .filter(entry -> entry.legalRef() != null)
                .collect(Collectors.toMap(RuleSet.Eligibility::reason, RuleSet.Eligibility::legalRef, (a, b) -> a));
    }

    private static Told told(Tuple row, Map<String, String> sources) {
        var rule = row.get("rule", String.class);
        var legalRef = row.get("legal_ref", String.class);
        return new Told(
                new Move(
                        row.get("assessment_id", UUID.class),
                        SubjectKind.valueOf(row.get("kind", String.class)),
                        row.get("member_id", UUID.class),
                        Change.valueOf(row.get("what", String.class)),
                        row.get("from_code", String.class),
                        row.get("to_code", String.class),
                        row.get("on_day", LocalDate.class),
                        rule,
                        legalRef == null && rule != null ? sources.get(rule) : legalRef,
                        row.get("decided", Boolean.class),
                        row.get("reason", String.class)),
                row.get("of_kind", Long.class));
    }
}
