package vn.dangbo.org.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.dangbo.org.act.MemberService;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;

/** Checks an organisation and all below it. */
@ApplicationScoped
public class Checks {

    /** A file is one answer; more findings than that nobody works off from a list. */
    static final int MAXIMUM_ROWS = 20_000;

    @Inject
    CheckCatalogue catalogue;

    @Inject
    CheckQueries queries;

    @Inject
    MemberService members;

    private record Asked(CheckQueries.Question question, List<String> notChecked) {}

    /**
     * One page of the findings.
     *
     * @param severity null for all
     */
    CheckReport page(
            OrganisationRef organisation,
            LocalDate asOf,
            CheckSeverity severity,
            PageRequest page,
            Locale language,
            Scope scope) {
        var asked = ask(organisation.id(), organisation.code(), asOf, severity);
        var rows = queries.list(asked.question(), page.after(3), page.fetch(), language, scope);
        var total = page.counted() ? queries.count(asked.question(), scope) : null;
        var cut = Page.cut(rows, page, CheckFinding::key, total);
        return new CheckReport(organisation.code(), asOf, asked.notChecked(), cut.items(), cut.next(), cut.total());
    }

    /**
     * All findings, for a file.
     *
     * @throws ProblemException 400 CHECK_FINDINGS_TOO_MANY when they are more than {@value #MAXIMUM_ROWS}
     */
    CheckReport all(
            OrganisationRef organisation, LocalDate asOf, CheckSeverity severity, Locale language, Scope scope) {
        var asked = ask(organisation.id(), organisation.code(), asOf, severity);
        var rows = queries.list(asked.question(), List.of("", "", ""), MAXIMUM_ROWS + 1, language, scope);
        if (rows.size() > MAXIMUM_ROWS) {
            throw ProblemException.badRequest("severity", "CHECK_FINDINGS_TOO_MANY", MAXIMUM_ROWS);
        }
        return new CheckReport(organisation.code(), asOf, asked.notChecked(), rows, null, null);
    }

    private Asked ask(UUID organisation, String code, LocalDate asOf, CheckSeverity severity) {
        var wanted = catalogue.described().stream()
                .filter(check -> severity == null || check.severity() == severity)
                .toList();
        if (wanted.stream().noneMatch(check -> check.check().needsMembers())) {
            return new Asked(new CheckQueries.Question(organisation, asOf, wanted, List.of()), List.of());
        }
        try {
            var stocks = members.cells(List.of(code), asOf);
            return new Asked(new CheckQueries.Question(organisation, asOf, wanted, stocks), List.of());
        } catch (MemberService.Unavailable later) {
            var possible = wanted.stream()
                    .filter(check -> !check.check().needsMembers())
                    .toList();
            var not = wanted.stream()
                    .filter(check -> check.check().needsMembers())
                    .map(check -> check.check().name())
                    .toList();
            return new Asked(new CheckQueries.Question(organisation, asOf, possible, List.of()), not);
        }
    }
}
