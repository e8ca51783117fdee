package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.ceiling.Ceilings;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.RecordVersion;

/** Closes campaigns: nothing required is undone, every course is locked, and the report is stored with its digest. */
@ApplicationScoped
public class CampaignClosing {

    private static final String COUNTS = "select * from campaign_counts(:id)";

    private static final String LOCK = "select lock_campaign(:id, :by) as locked";

    private static final String CLOSE = """
            update campaign
            set status = :status, closed_by = :by, closed_at = cast(:at as timestamptz), report = :report,
                report_digest = :digest, record_version = record_version + 1
            where id = :id
            """;

    /** Of the whole campaign, so for whoever reaches the organisation that ran it, not units below alone. */
    private static final String REPORT = """
            select c.report, c.report_digest from campaign c where c.id = :id and %s
            """.formatted(Sql.inScope("c.unit_path"));

    /** Faults told of one refusal; the rest is in the progress. */
    private static final int MOST_FAULTS = 50;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CampaignQueries queries;

    @Inject
    Campaigns campaigns;

    @Inject
    Ceilings ceilings;

    @Inject
    PersonsTwice twice;

    @Inject
    Rejudged rejudged;

    @Inject
    CampaignSettling settling;

    /**
     * Closes an open campaign.
     *
     * @throws ProblemException 404; 409 STEP_NOT_IN_STATE, CAMPAIGN_UNDONE with how many subjects of each unit lack which
     *     step, CAMPAIGN_PERSONS_TWICE with the courses of one person, CAMPAIGN_CAPS_BROKEN with the groups that have
     *     too many HTXSNV, CAMPAIGN_RULES_BROKEN with the grades that others, graded or taken in later, have made
     *     impossible; 412
     */
    @Transactional
    public UUID close(UUID id, String ifMatch, Scope scope, String by) {
        var campaign = queries.hold(id, scope);
        RecordVersion.check(ifMatch, campaign.version());
        var status = CampaignStep.CLOSE.after(campaign.status());
        var counts = sql.list(COUNTS, Map.of("id", id), CampaignClosing::count);
        var undone = undone(campaign, counts);
        if (!undone.isEmpty()) {
            throw ProblemException.conflict("CAMPAIGN_UNDONE", undone);
        }
        sql.open(Scope.everywhere());
        var persons = twice.in(id, Scope.everywhere());
        if (!persons.isEmpty()) {
            throw ProblemException.conflict("CAMPAIGN_PERSONS_TWICE", persons);
        }
        // A grade that became worse after others were decided may have made the base of a ceiling smaller.
        var broken = ceilings.broken(id, campaigns.rules(campaign), Scope.everywhere());
        if (!broken.isEmpty()) {
            throw ProblemException.conflict("CAMPAIGN_CAPS_BROKEN", broken);
        }
        var forbidden = rejudged.broken(id, campaigns.rules(campaign), Scope.everywhere());
        if (!forbidden.isEmpty()) {
            throw ProblemException.conflict("CAMPAIGN_RULES_BROKEN", forbidden);
        }
        settling.settle(id, by, Scope.everywhere());
        sql.open(scope);
        sql.first(LOCK, Map.of("id", id, "by", by), row -> row.get("locked", Long.class));
        var report =
                sql.toJson(CampaignReport.of(campaign, campaigns.rules(campaign).appeal(), counts));
        sql.execute(
                CLOSE,
                Map.of(
                        "id",
                        id,
                        "status",
                        status.name(),
                        "by",
                        by,
                        "at",
                        clock.instant().toString(),
                        "report",
                        report,
                        "digest",
                        digest(report)));
        return id;
    }

    private List<Fault> undone(CampaignView campaign, List<ClosingCount> counts) {
        var rules = campaigns.rules(campaign);
        return counts.stream()
                .filter(count -> count.undone(campaign, rules).isPresent())
                .collect(Collectors.groupingBy(
                        count -> List.of(
                                count.organisation(),
                                count.undone(campaign, rules).orElseThrow()),
                        () -> new TreeMap<>(Comparator.comparing((List<String> key) -> String.join("\n", key))),
                        Collectors.summingLong(ClosingCount::subjects)))
                .entrySet()
                .stream()
                .limit(MOST_FAULTS)
                .map(entry -> new Fault(
                        entry.getKey().get(0),
                        "CAMPAIGN_STEP_UNDONE",
                        List.of(
                                entry.getValue(),
                                entry.getKey().get(0),
                                entry.getKey().get(1))))
                .toList();
    }

    /** @throws ProblemException 404 when the organisation that ran it is not in the scope; 409 CAMPAIGN_NOT_CLOSED */
    CampaignReport.Locked report(UUID id, Scope scope) {
        return sql.first(
                        REPORT,
                        Sql.scoped(scope, Map.of("id", id)),
                        row -> new CampaignReport.Locked(
                                row.get("report_digest", String.class), row.get("report", String.class)))
                .map(locked -> {
                    if (locked.digest() == null) {
                        throw ProblemException.of(409, "CAMPAIGN_NOT_CLOSED");
                    }
                    return locked;
                })
                .orElseThrow(() -> ProblemException.notFound("CAMPAIGN_NOT_FOUND", id));
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static ClosingCount count(Tuple row) {
        return new ClosingCount(
                SubjectKind.valueOf(row.get("kind", String.class)),
                row.get("organisation", String.class),
                row.get("step", String.class),
                row.get("grade", String.class),
                row.get("reason", String.class),
                row.get("pending", Boolean.class),
                row.get("review_only", Boolean.class),
                row.get("taken_over", Boolean.class),
                row.get("under_review", Boolean.class),
                row.get("subjects", Long.class));
    }
}
