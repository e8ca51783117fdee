package vn.dangbo.org.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.org.imports.OrganisationFile;
import vn.dangbo.org.imports.Slice;
import vn.dangbo.org.record.OrganisationBook;
import vn.dangbo.org.record.OrganisationRecords;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.tabular.RowError;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.web.Fields;

/** Corrects what was recorded wrongly of an organisation: judged like a file, and what was believed before is kept. */
@ApplicationScoped
public class Corrections {

    @Inject
    OrganisationRecords records;

    @Inject
    OrganisationBook book;

    @Inject
    Clock clock;

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
        past(slices);
        book.hold();
        var findings = new ArrayList<RowError>();
        var file = new OrganisationFile(rules, Map.of(), scope.isEverywhere(), findings::add);
        slices.forEach(slice -> file.add(slice, true));
        file.recorded(known(unit, file, scope), below(unit));
        var changed = file.judge();
        refuse(findings);
        if (changed.isEmpty()) {
            throw ProblemException.of(409, "CORRECTION_CHANGES_NOTHING");
        }
        book.write(changed, new OrganisationBook.Cause(by, "CORRECTION", decision, reason));
        return unit.id();
    }

    /** Only an act changes the tree from a day to come on; what an act has planned is reversed or cancelled. */
    private void past(List<Slice> slices) {
        var today = AsOf.today(clock).date();
        for (var slice : slices) {
            var from = slice.validity().from();
            if (from.isAfter(today)) {
                throw ProblemException.badRequest(
                        CorrectionForm.field(slice.row(), "validFrom"), "CORRECTION_IN_FUTURE", from);
            }
        }
    }

    /** Those in reach, and those under whom the unit stands as it is recorded: who reaches a unit may name them. */
    private Map<String, DatedSlices<UnitState>> known(OrganisationRef unit, OrganisationFile file, Scope scope) {
        var known = new HashMap<>(records.timelines(file.codes(), scope));
        var superiors = known.get(unit.code()).slices().stream()
                .map(slice -> slice.value().parent())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        known.putAll(records.timelines(superiors, Scope.everywhere()));
        return known;
    }

    /** All below it, in reach or not: the tree must hold for them too. */
    private Map<String, DatedSlices<UnitState>> below(OrganisationRef unit) {
        var everywhere = Scope.everywhere();
        return records.timelines(records.below(Set.of(unit.code()), everywhere), everywhere);
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
