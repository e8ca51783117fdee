package vn.dangbo.member.seniority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.platform.access.Scope;

/** Tuổi đảng as it is shown, line by line. */
@ApplicationScoped
public class Seniorities {

    private static final String PROBATION = "PROBATION_TERM";

    @Inject
    SeniorityRecords records;

    @Inject
    Terms terms;

    /** @throws vn.dangbo.platform.problem.ProblemException 404 MEMBER_NOT_FOUND */
    public SeniorityView of(UUID member, LocalDate asOf, Scope scope) {
        return view(records.of(member, scope), asOf);
    }

    /** The terms of earlier congresses are not on record: then no end of the probation is told. */
    SeniorityView view(SeniorityRecords.Known known, LocalDate asOf) {
        var probationEndsOn = Optional.ofNullable(known.admittedOn())
                .flatMap(day -> terms.known(PROBATION, day).map(day::plusMonths))
                .orElse(null);
        return SeniorityView.of(known, asOf, probationEndsOn);
    }
}
