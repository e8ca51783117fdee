package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.person.CopyHolds;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.RecordVersion;

/** Opens campaigns: enumerates the subjects, and says by the rules who of them is not graded. */
@ApplicationScoped
public class CampaignOpening {

    private static final String FACTS = "select * from campaign_facts(:id, cast(:kinds as text[]))";

    private static final String ENUMERATE =
            "select * from enumerate_campaign(:id, cast(:kinds as text[]), cast(:outcomes as jsonb), :anew, :by)";

    private static final String NOTE_FORMER_CELLS =
            "select cast(note_former_cells(:id, cast(:day as date)) as text) as noted";

    private static final String OPEN = """
            update campaign
            set status = :status, opened_by = :by, opened_at = cast(:at as timestamptz), elsewhere = :elsewhere,
                record_version = record_version + 1
            where id = :id
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CampaignQueries queries;

    @Inject
    CopyHolds copies;

    @Inject
    Campaigns campaigns;

    /** What becomes of results of the year that were recorded before. */
    @Schema(name = "CampaignRecordedResults")
    public enum Recorded {
        /** They are the campaign's results, as decided. */
        TAKE_OVER,
        /** The campaign grades anew; they stand until it decides, and their history keeps them. Reasons for no grade stay. */
        ANEW
    }

    /** What was enumerated of a kind. */
    private record Enumerated(SubjectKind kind, long added, long recorded, long elsewhere) {}

    /**
     * Opens a draft. The subjects are those of the end of the cut-off day, everybody who was in the tree then: also those
     * who have left the opener's reach since, and no row of theirs is shown by it.
     *
     * @param recorded what becomes of results of the year that are there already, such as imported ones; null refuses them
     * @throws ProblemException 404; 409 STEP_NOT_IN_STATE, CUT_OFF_TO_COME, CAMPAIGN_RESULTS_EXIST with how many of each kind,
     *     CAMPAIGN_EMPTY when nobody was there; 412
     */
    @Transactional
    public UUID open(UUID id, Recorded recorded, String ifMatch, Scope scope, String by) {
        copies.hold();
        var campaign = queries.hold(id, scope);
        RecordVersion.check(ifMatch, campaign.version());
        var status = CampaignStep.OPEN.after(campaign.status());
        if (campaign.cutOff().isAfter(VietnamTime.today(clock))) {
            throw ProblemException.of(409, "CUT_OFF_TO_COME", campaign.cutOff());
        }
        queries.holdYear(campaign);
        var rules = campaigns.rules(campaign);
        var enumerated = enumerate(campaign, rules, recorded == Recorded.ANEW, scope, by);
        var there = enumerated.stream().filter(kind -> kind.recorded() > 0).toList();
        if (recorded == null && !there.isEmpty()) {
            throw ProblemException.conflict(
                    "CAMPAIGN_RESULTS_EXIST",
                    there.stream()
                            .map(kind -> new Fault(
                                    kind.kind().name(),
                                    "CAMPAIGN_RESULTS_OF_KIND",
                                    List.of(kind.recorded(), kind.kind().name())))
                            .toList(),
                    campaign.year());
        }
        long elsewhere = enumerated.stream().mapToLong(Enumerated::elsewhere).sum();
        if (enumerated.stream().mapToLong(Enumerated::added).sum() == 0) {
            throw ProblemException.of(409, "CAMPAIGN_EMPTY", campaign.cutOff(), elsewhere);
        }
        sql.first(NOTE_FORMER_CELLS, Map.of("id", id, "day", VietnamTime.today(clock)), Function.identity());
        sql.execute(
                OPEN,
                Map.of(
                        "id",
                        id,
                        "status",
                        status.name(),
                        "by",
                        by,
                        "at",
                        clock.instant().toString(),
                        "elsewhere",
                        (int) elsewhere));
        return id;
    }

    private List<Enumerated> enumerate(CampaignView campaign, RuleSet rules, boolean anew, Scope scope, String by) {
        var outcomes = outcomes(campaign, rules, scope);
        return sql.list(
                ENUMERATE,
                Map.of(
                        "id",
                        campaign.id(),
                        "kinds",
                        kinds(rules),
                        "outcomes",
                        sql.toJson(outcomes),
                        "anew",
                        anew,
                        "by",
                        by),
                row -> new Enumerated(
                        SubjectKind.valueOf(row.get("kind", String.class)),
                        row.get("added", Long.class),
                        row.get("recorded", Long.class),
                        row.get("left_elsewhere", Long.class)));
    }

    /** Which of those whom the opening finds the rules do not grade, by the facts that tell. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<CutOffFacts.Outcome> outcomes(CampaignView campaign, RuleSet rules, Scope scope) {
        sql.open(scope);
        return sql.list(FACTS, Map.of("id", campaign.id(), "kinds", kinds(rules)), CampaignOpening::facts).stream()
                .flatMap(facts -> facts.outcome(rules).stream())
                .toList();
    }

    /** The kinds of subject that a rule set grades, as the database takes them. */
    static String[] kinds(RuleSet rules) {
        return rules.subjectKinds().stream().map(Enum::name).toArray(String[]::new);
    }

    static CutOffFacts facts(Tuple row) {
        return new CutOffFacts(
                SubjectKind.valueOf(row.get("kind", String.class)),
                row.get("exempt", Boolean.class),
                row.get("suspended", Boolean.class),
                row.get("months", Integer.class));
    }
}
