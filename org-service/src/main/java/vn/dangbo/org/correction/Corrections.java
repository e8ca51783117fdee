package vn.dangbo.org.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.org.imports.OrganisationFile;
import vn.dangbo.org.record.OrganisationBook;
import vn.dangbo.org.record.OrganisationRecords;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.tabular.RowError;
import vn.dangbo.platform.web.Fields;

/** Corrects what was recorded wrongly of an organisation: judged like a file, and what was believed before is kept. */
@ApplicationScoped
public class Corrections {

    @Inject
    OrganisationRecords records;

    @Inject
    OrganisationBook book;

    /**
     * Corrects an organisation.
     *
     * @param by name of the account
     * @return the organisation's id
     * @throws ProblemException 400 for a bad field; 409 CORRECTION_REFUSED with every reason, and
     *     CORRECTION_CHANGES_NOTHING
     */
    @Transactional
    public UUID correct(OrganisationRef unit, CorrectionRequest request, Scope scope, String by) {
        var reason = Fields.text(
                "reason", Fields.required("reason", request.reason()), CorrectionForm.MAXIMUM_REASON_LENGTH);
        var decision = Fields.text("decisionNo", request.decisionNo(), CorrectionForm.MAXIMUM_NUMBER_LENGTH);
        var rules = records.rules();
        var slices = new CorrectionForm(unit.code(), rules).read(request.slices());
        book.hold();
        var findings = new ArrayList<RowError>();
        var file = new OrganisationFile(rules, Map.of(), scope.isEverywhere(), findings::add);
        slices.forEach(slice -> file.add(slice, true));
        file.recorded(
                records.timelines(file.codes(), scope), records.timelines(records.below(file.codes(), scope), scope));
        var changed = file.judge();
        refuse(findings);
        if (changed.isEmpty()) {
            throw ProblemException.of(409, "CORRECTION_CHANGES_NOTHING");
        }
        book.write(changed, new OrganisationBook.Cause(by, "CORRECTION", decision, reason));
        return unit.id();
    }

    private static void refuse(List<RowError> findings) {
        var faults = findings.stream()
                .filter(RowError::isError)
                .map(finding -> new ProblemException.Fault(
                        CorrectionForm.field(finding.row(), finding.column()),
                        finding.code(),
                        List.copyOf(finding.arguments())))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.conflict("CORRECTION_REFUSED", faults, faults.size());
        }
    }
}
