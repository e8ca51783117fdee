package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSet;

/**
 * What a campaign came to when it was closed: counts by kind, unit and grade, in one order that is always the same, so that the
 * same results give the same text and the same digest.
 *
 * @param ruleSet id and version
 * @param rows in the order of kind, unit, grade and reason
 */
@Schema(name = "CampaignReport")
@JsonPropertyOrder({"campaign", "organisation", "year", "period", "ruleSet", "cutOff", "rows"})
public record CampaignReport(
        UUID campaign,
        @Schema(examples = "KIENTUONG") String organisation,
        @Schema(examples = "2025") int year,
        CampaignPeriod period,
        @Schema(examples = "E3-2025:1") String ruleSet,
        @Schema(examples = "2025-12-31") LocalDate cutOff,
        List<Row> rows) {

    /**
     * Subjects of a unit with one grade, or one reason for none.
     *
     * @param grade absent also where the rule set has a result that is under review wait for the answer
     * @param pending whether they are still to be evaluated
     * @param underReview true where complaints about the results are open; absent otherwise
     */
    @Schema(name = "CampaignReportRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "subjectKind",
        "organisation",
        "grade",
        "notEvaluatedReason",
        "pending",
        "underReview",
        "subjects"
    })
    public record Row(
            SubjectKind subjectKind,
            @Schema(examples = "KT01C01") String organisation,
            @Schema(examples = "HTTNV") String grade,
            @Schema(examples = "MIEN_SINH_HOAT") String notEvaluatedReason,
            boolean pending,
            Boolean underReview,
            @Schema(examples = "12") long subjects) {

        private static final Comparator<Row> ORDER = Comparator.comparing(Row::subjectKind)
                .thenComparing(Row::organisation)
                .thenComparing(row -> Objects.toString(row.grade(), "~"))
                .thenComparing(row -> Objects.toString(row.notEvaluatedReason(), "~"))
                .thenComparing(Row::pending)
                .thenComparing(row -> row.underReview() != null);
    }

    /**
     * The report as it was locked.
     *
     * @param digest SHA-256 of {@code text} in UTF-8, hexadecimal
     * @param text the report as JSON, exactly as it was digested
     */
    @Schema(name = "CampaignLockedReport")
    public record Locked(
            @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String digest,

            @Schema(examples = "{\"campaign\":\"…\",\"organisation\":\"KIENTUONG\",\"rows\":[]}")
            String text) {}

    /** The report of these counts, in whatever order they come. */
    static CampaignReport of(CampaignView campaign, RuleSet.Appeal appeal, List<ClosingCount> counts) {
        var rows = counts.stream()
                .collect(Collectors.groupingBy(
                        count -> new Row(
                                count.kind(),
                                count.organisation(),
                                count.underReview() && appeal.suspendsReporting() ? null : count.grade(),
                                count.reason(),
                                count.pending(),
                                count.underReview() ? Boolean.TRUE : null,
                                0),
                        () -> new TreeMap<>(Row.ORDER),
                        Collectors.summingLong(ClosingCount::subjects)))
                .entrySet()
                .stream()
                .map(entry -> new Row(
                        entry.getKey().subjectKind(),
                        entry.getKey().organisation(),
                        entry.getKey().grade(),
                        entry.getKey().notEvaluatedReason(),
                        entry.getKey().pending(),
                        entry.getKey().underReview(),
                        entry.getValue()))
                .toList();
        return new CampaignReport(
                campaign.id(),
                campaign.organisation().code(),
                campaign.year(),
                campaign.period(),
                campaign.ruleSet() + ":" + campaign.ruleSetVersion(),
                campaign.cutOff(),
                rows);
    }
}
