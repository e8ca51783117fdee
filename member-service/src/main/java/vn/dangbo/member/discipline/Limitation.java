package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.profile.PartialDay;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.PartialDate;

/**
 * Limitation (thời hiệu): so many years after the violation a form is possible no more. Expulsion and disbandment know none,
 * nor do grave matters. Source: Quy định 69-QĐ/TW 2022 (before: 102-QĐ/TW 2017, 07-QĐi/TW 2018).
 */
@ApplicationScoped
class Limitation {

    private static final String RULE = "DISCIPLINE_LIMITATION_";
    private static final int UNPROCESSABLE = 422;

    @Inject
    Terms terms;

    /** @param lastDay on which the form was possible */
    record Passed(LocalDate lastDay, String legalBasis) {}

    /**
     * Stops a decision that comes too late, or of which nobody can say that it does not.
     *
     * @param day of the decision, by whose rules it is judged
     * @throws ProblemException 422 DISCIPLINE_PAST_LIMITATION; 409 OCCURRED_ON_MISSING
     */
    void require(Discipline facts, DisciplineForm form, LocalDate day) {
        if (facts.graveGround() != null || terms.rule(RULE + form.name(), day).isEmpty()) {
            return;
        }
        var occurredOn = facts.circumstances().occurredOn();
        if (occurredOn == null) {
            throw ProblemException.of(409, "OCCURRED_ON_MISSING", form.name());
        }
        passed(form, occurredOn, day).ifPresent(passed -> {
            throw ProblemException.of(
                    UNPROCESSABLE, "DISCIPLINE_PAST_LIMITATION", form.name(), passed.lastDay(), passed.legalBasis());
        });
    }

    /** That a decision of the day came too late; empty when it did not, or when no such rule is known of that day. */
    Optional<Passed> passed(DisciplineForm form, PartialDay occurredOn, LocalDate day) {
        return terms.rule(RULE + form.name(), day)
                .map(rule -> new Passed(lastDay(PartialDate.ofIso(occurredOn.iso()), rule.value()), rule.legalBasis()))
                .filter(passed -> day.isAfter(passed.lastDay()));
    }

    /**
     * The last day on which a form was possible. A violation of which the day is not known counts from the last day that it
     * can mean: only what is certainly too late is refused.
     */
    static LocalDate lastDay(PartialDate occurredOn, int years) {
        return occurredOn.latest().plusYears(years);
    }
}
