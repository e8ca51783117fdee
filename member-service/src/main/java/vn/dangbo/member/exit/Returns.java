package vn.dangbo.member.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.life.Life;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * Who may come back, by the rules of the day of the application. Source: Quy định 24-QĐ/TW 2021 (since 1 July 2025:
 * 294-QĐ/TW), point 3.5; Quy định 117-QĐ/TW 2023 on those who were disciplined wrongly.
 */
@ApplicationScoped
class Returns {

    private static final String WAIT = "READMISSION_WAIT";
    private static final String WAIT_AFTER_CRIME = "READMISSION_WAIT_AFTER_CRIME";
    private static final String MAXIMUM = "READMISSION_MAXIMUM";

    @Inject
    Terms terms;

    /**
     * How the member was gone.
     *
     * @throws ProblemException 409 when the member cannot come back in this way
     */
    Exit.Left left(Life life, ExitRequest wanted, LocalDate on) {
        var last = life.latest();
        if (last.validity().isOpen() || last.validity().to().isAfter(on)) {
            throw ProblemException.of(409, "MEMBER_SEATED", on);
        }
        var left = new Exit.Left(last.endCause(), last.validity().to(), wanted.recordClearedOn());
        if (wanted.kind() == ExitKind.RESTORATION) {
            life.restored();
        } else {
            readmissible(life, left, wanted, on);
        }
        return left;
    }

    private void readmissible(Life life, Exit.Left left, ExitRequest wanted, LocalDate on) {
        if (!left.cause().leavesTheParty()) {
            throw ProblemException.of(409, "READMISSION_NOT_POSSIBLE");
        }
        var exclusion = Fields.required("exclusion", wanted.exclusion());
        if (exclusion != ReadmissionExclusion.NONE) {
            throw ProblemException.of(409, "READMISSION_EXCLUDED", exclusion.name());
        }
        if (life.readmissions() >= terms.number(MAXIMUM, on)) {
            throw ProblemException.of(409, "READMISSION_AGAIN");
        }
        notBefore(left.on().plusMonths(terms.number(WAIT, on)), on);
        if (left.recordClearedOn() != null) {
            notBefore(
                    Fields.day("recordClearedOn", left.recordClearedOn())
                            .plusMonths(terms.number(WAIT_AFTER_CRIME, on)),
                    on);
        }
    }

    private static void notBefore(LocalDate earliest, LocalDate on) {
        if (on.isBefore(earliest)) {
            throw ProblemException.of(409, "READMISSION_TOO_EARLY", earliest);
        }
    }
}
