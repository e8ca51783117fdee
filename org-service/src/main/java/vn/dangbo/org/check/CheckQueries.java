package vn.dangbo.org.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.org.act.MemberService;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Runs the checks. */
@ApplicationScoped
public class CheckQueries {

    private static final String FINDINGS = """
            select o.code, v.name, f.subject, f.valid_from, f.valid_to
            from (%s) f
            join organisation o on o.id = f.unit_id
            join lateral (select name from organisation_version v where v.organisation_id = o.id
                          order by v.validity @> cast(:asOf as date) desc, v.valid_from desc limit 1) v on true
            where %s and (o.code collate "C", cast(:check as text) collate "C", f.subject collate "C")
                         > (cast(:afterCode as text), cast(:afterCheck as text), cast(:afterSubject as text))
            order by o.code collate "C", f.subject collate "C"
            limit :fetch
            """;

    private static final String COUNT = """
            select count(*) as findings from (%s) f join organisation o on o.id = f.unit_id where %s
            """;

    private static final Map<IntegrityCheck, String> LISTS = texts(FINDINGS);
    private static final Map<IntegrityCheck, String> COUNTS = texts(COUNT);

    private static final Comparator<CheckFinding> ORDER = Comparator.comparing(CheckFinding::organisationCode)
            .thenComparing(CheckFinding::check)
            .thenComparing(finding -> finding.key().get(2));

    @Inject
    Sql sql;

    /**
     * What is checked.
     *
     * @param organisation with all below it on the day
     * @param checks those that are run
     * @param stocks members by cell; may be null when no check needs them
     */
    record Question(
            UUID organisation,
            LocalDate asOf,
            List<CheckCatalogue.Described> checks,
            List<MemberService.Stock> stocks) {}

    /**
     * Findings in the order of organisation, check and subject.
     *
     * @param after key of the last one seen; empty texts for none
     * @param fetch how many at most
     */
    @Transactional
    List<CheckFinding> list(Question question, List<String> after, int fetch, Locale language, Scope scope) {
        var findings = new ArrayList<CheckFinding>();
        for (var described : question.checks()) {
            var parameters = parameters(question, described, scope);
            parameters.put("check", described.check().name());
            parameters.put("afterCode", after.get(0));
            parameters.put("afterCheck", after.get(1));
            parameters.put("afterSubject", after.get(2));
            parameters.put("fetch", fetch);
            findings.addAll(sql.list(
                    LISTS.get(described.check()),
                    parameters,
                    row -> new CheckFinding(
                            described.check().name(),
                            described.severity(),
                            described.ownerRole(),
                            row.get("code", String.class),
                            row.get("name", String.class),
                            row.get("subject", String.class).isEmpty() ? null : row.get("subject", String.class),
                            row.get("valid_from", LocalDate.class),
                            row.get("valid_to", LocalDate.class),
                            described.text(language),
                            described.legalBasis())));
        }
        return findings.stream().sorted(ORDER).limit(fetch).toList();
    }

    /** How many findings there are. */
    @Transactional
    long count(Question question, Scope scope) {
        return question.checks().stream()
                .mapToLong(described -> sql.first(
                                COUNTS.get(described.check()),
                                parameters(question, described, scope),
                                row -> row.get("findings", Long.class))
                        .orElseThrow())
                .sum();
    }

    private Map<String, Object> parameters(Question question, CheckCatalogue.Described described, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("organisation", question.organisation());
        parameters.put("asOf", question.asOf());
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        if (described.check().needsMembers()) {
            parameters.put("stocks", sql.toJson(question.stocks()));
        }
        return parameters;
    }

    private static Map<IntegrityCheck, String> texts(String frame) {
        var texts = new EnumMap<IntegrityCheck, String>(IntegrityCheck.class);
        for (var check : IntegrityCheck.values()) {
            texts.put(check, frame.formatted(check.query(), Sql.inScope("o.path")));
        }
        return texts;
    }
}
