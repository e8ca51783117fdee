package vn.dangbo.gateway.route;

import static vn.dangbo.gateway.route.Service.EVALUATION;
import static vn.dangbo.gateway.route.Service.MEMBER;
import static vn.dangbo.gateway.route.Service.ORG;

import java.util.Map;
import java.util.Optional;

/**
 * Which service answers which path of {@code /api/v1}. A new path is a new line here; what no line names does not exist.
 */
public final class RoutingTable {

    /** Where the API begins. */
    public static final String BASE = "/api/v1/";

    /** The one path that no single service answers: the list of all statistics. */
    public static final String STATISTICS = "/api/v1/statistics";

    /** By the first segment after {@link #BASE}. */
    private static final Map<String, Service> RESOURCES = Map.ofEntries(
            Map.entry("organisations", ORG),
            Map.entry("organisation-acts", ORG),
            Map.entry("committees", ORG),
            Map.entry("seats", ORG),
            Map.entry("external-offices", ORG),
            Map.entry("advisory-bodies", ORG),
            Map.entry("identifiers", ORG),
            Map.entry("admin-units", ORG),
            Map.entry("rule-parameters", ORG),
            Map.entry("accounts", ORG),
            Map.entry("audit", MEMBER),
            Map.entry("members", MEMBER),
            Map.entry("me", MEMBER),
            Map.entry("rights-requests", MEMBER),
            Map.entry("admissions", MEMBER),
            Map.entry("transfers", MEMBER),
            Map.entry("transfers-out", MEMBER),
            Map.entry("transfers-in", MEMBER),
            Map.entry("hand-over-partners", MEMBER),
            Map.entry("hand-over-keys", MEMBER),
            Map.entry("exits", MEMBER),
            Map.entry("disciplines", MEMBER),
            Map.entry("awards", MEMBER),
            Map.entry("attachments", MEMBER),
            Map.entry("data-health", MEMBER),
            Map.entry("data-issues", MEMBER),
            Map.entry("badges", MEMBER),
            Map.entry("overlays", MEMBER),
            Map.entry("trainings", MEMBER),
            Map.entry("exports", MEMBER),
            Map.entry("supplements", MEMBER),
            Map.entry("reconciliations", MEMBER),
            Map.entry("merges", MEMBER),
            Map.entry("member-rules", MEMBER),
            Map.entry("holidays", MEMBER),
            Map.entry("rule-sets", EVALUATION),
            Map.entry("forms", EVALUATION),
            Map.entry("campaigns", EVALUATION),
            Map.entry("evaluations", EVALUATION),
            Map.entry("collectives", EVALUATION),
            Map.entry("observations", EVALUATION),
            Map.entry("consistency-checks", EVALUATION),
            Map.entry("publications", EVALUATION),
            Map.entry("inspections", EVALUATION),
            Map.entry("petitions", EVALUATION),
            Map.entry("targets", EVALUATION),
            Map.entry("meetings", EVALUATION));

    /** By the feed's name, or by the kind with which an import's path or id begins. */
    private static final Map<String, Service> EXCHANGES = Map.ofEntries(
            Map.entry("organisations", ORG),
            Map.entry("committees", ORG),
            Map.entry("seats", ORG),
            // The kind is "admin-units": as in an import's id, what counts ends at the first hyphen.
            Map.entry("admin", ORG),
            Map.entry("members", MEMBER),
            Map.entry("trainings", MEMBER),
            Map.entry("awards", MEMBER),
            Map.entry("disciplines", MEMBER),
            Map.entry("badges", MEMBER),
            // The kind is "temporary-stays".
            Map.entry("temporary", MEMBER),
            Map.entry("admissions", MEMBER),
            Map.entry("transfers", MEMBER),
            Map.entry("exits", MEMBER),
            Map.entry("overlays", MEMBER),
            Map.entry("evaluations", EVALUATION),
            Map.entry("collectives", EVALUATION),
            Map.entry("observations", EVALUATION),
            Map.entry("inspections", EVALUATION),
            Map.entry("petitions", EVALUATION),
            Map.entry("meetings", EVALUATION),
            Map.entry("targets", EVALUATION));

    /** Code lists that org-service does not keep. */
    private static final Map<String, Service> CODE_LISTS = Map.ofEntries(
            Map.entry("member-states", MEMBER),
            Map.entry("movement-causes", MEMBER),
            Map.entry("seating-start-causes", MEMBER),
            Map.entry("seating-end-causes", MEMBER),
            Map.entry("ethnicities", MEMBER),
            Map.entry("religions", MEMBER),
            Map.entry("sexes", MEMBER),
            Map.entry("admission-contexts", MEMBER),
            Map.entry("transfer-kinds", MEMBER),
            Map.entry("exit-kinds", MEMBER),
            Map.entry("strike-off-grounds", MEMBER),
            Map.entry("readmission-exclusions", MEMBER),
            Map.entry("discipline-forms", MEMBER),
            Map.entry("discipline-levels", MEMBER),
            Map.entry("violation-classes", MEMBER),
            Map.entry("position-levels", MEMBER),
            Map.entry("legal-outcomes", MEMBER),
            Map.entry("administrative-sanctions", MEMBER),
            Map.entry("award-forms", MEMBER),
            Map.entry("badge-steps", MEMBER),
            Map.entry("award-levels", MEMBER),
            Map.entry("badge-variants", MEMBER),
            Map.entry("verification-relations", MEMBER),
            Map.entry("verification-findings", MEMBER),
            Map.entry("admission-consents", MEMBER),
            Map.entry("overlay-types", MEMBER),
            Map.entry("exemption-grounds", MEMBER),
            Map.entry("seniority-bases", MEMBER),
            Map.entry("seniority-deductions", MEMBER),
            Map.entry("training-programs", MEMBER),
            Map.entry("professional-levels", MEMBER),
            Map.entry("academic-titles", MEMBER),
            Map.entry("political-theory-levels", MEMBER),
            Map.entry("occupations", MEMBER),
            Map.entry("age-bands", MEMBER),
            Map.entry("seniority-bands", MEMBER),
            Map.entry("family-backgrounds", MEMBER),
            Map.entry("personal-id-provinces", MEMBER),
            Map.entry("purposes", MEMBER),
            Map.entry("rights-kinds", MEMBER),
            Map.entry("data-issue-kinds", MEMBER),
            Map.entry("data-issue-grounds", MEMBER),
            Map.entry("completeness-fields", MEMBER),
            Map.entry("supplement-parts", MEMBER),
            Map.entry("grades", EVALUATION),
            Map.entry("evaluation-facts", EVALUATION),
            Map.entry("collective-types", EVALUATION),
            Map.entry("management-levels", EVALUATION),
            Map.entry("not-evaluated-reasons", EVALUATION),
            Map.entry("shortfall-reasons", EVALUATION),
            Map.entry("subject-kinds", EVALUATION),
            Map.entry("declared-metrics", EVALUATION),
            Map.entry("inspection-types", EVALUATION),
            Map.entry("inspection-conclusions", EVALUATION),
            Map.entry("petition-kinds", EVALUATION),
            Map.entry("meeting-kinds", EVALUATION),
            Map.entry("declared-items", EVALUATION),
            Map.entry("rule-sets", EVALUATION));

    /** By the word with which a metric's code begins. */
    private static final Map<String, Service> METRICS = Map.ofEntries(
            Map.entry("ORG", ORG),
            Map.entry("CELL", ORG),
            Map.entry("SEAT", ORG),
            Map.entry("COMMITTEE", ORG),
            Map.entry("CODE", ORG),
            Map.entry("MEMBER", MEMBER),
            Map.entry("ADMISSION", MEMBER),
            Map.entry("BADGE", MEMBER),
            Map.entry("AWARD", MEMBER),
            Map.entry("DISC", MEMBER),
            Map.entry("TRAINING", MEMBER),
            Map.entry("TRANSFER", MEMBER),
            Map.entry("OFFICIAL", MEMBER),
            Map.entry("CANDIDATE", MEMBER),
            Map.entry("DATA", MEMBER),
            Map.entry("EVAL", EVALUATION),
            Map.entry("TARGET", EVALUATION),
            Map.entry("INSPECT", EVALUATION),
            Map.entry("PETITION", EVALUATION),
            Map.entry("MEETING", EVALUATION),
            Map.entry("STUDY", EVALUATION),
            Map.entry("COURSE", EVALUATION),
            Map.entry("REPORTER", EVALUATION),
            Map.entry("PUBLICATION", EVALUATION),
            Map.entry("SOCIO", EVALUATION),
            Map.entry("PERSONNEL", EVALUATION));

    /** Metrics that another service counts than the one that their first word names: it keeps what they are counted from. */
    private static final Map<String, Service> METRICS_COUNTED_ELSEWHERE = Map.of("ORG_UNDER_MIN", MEMBER);

    private RoutingTable() {}

    /** The service that answers this path (without query), or empty when there is none. */
    public static Optional<Service> serviceOf(String path) {
        if (!path.startsWith(BASE)) {
            return Optional.empty();
        }
        String[] segments = path.substring(BASE.length()).split("/", 3);
        String name = segments.length > 1 ? segments[1] : "";
        return Optional.ofNullable(
                switch (segments[0]) {
                    case "imports" -> ofImport(name);
                    case "feeds" -> EXCHANGES.get(name);
                    case "codelists" -> name.isEmpty() ? null : CODE_LISTS.getOrDefault(name, ORG);
                    case "statistics" -> ofMetric(name);
                    default -> RESOURCES.get(segments[0]);
                });
    }

    private static Service ofImport(String kindOrId) {
        int end = kindOrId.indexOf('-');
        return EXCHANGES.get(end < 0 ? kindOrId : kindOrId.substring(0, end));
    }

    private static Service ofMetric(String metric) {
        int end = metric.indexOf('_');
        var byWord = METRICS.get(end < 0 ? metric : metric.substring(0, end));
        return METRICS_COUNTED_ELSEWHERE.getOrDefault(metric, byWord);
    }
}
