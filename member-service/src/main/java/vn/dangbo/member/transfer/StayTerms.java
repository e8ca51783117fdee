package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.platform.problem.ProblemException;

/**
 * How long a temporary stay lasts, by the rules of its first day: three months and less than a year; full-time study up to
 * two years. Source: Quy định 24-QĐ/TW 2021, Article 6.
 */
@ApplicationScoped
class StayTerms {

    private static final String MINIMUM = "TEMPORARY_TRANSFER_MINIMUM";
    private static final String BELOW = "TEMPORARY_TRANSFER_BELOW";
    private static final String STUDY_MAXIMUM = "TEMPORARY_STUDY_MAXIMUM";

    @Inject
    Terms terms;

    /** The first and the last day to which a stay may last. */
    record Bounds(LocalDate earliest, LocalDate latest) {

        boolean allow(LocalDate until) {
            return !until.isBefore(earliest) && !until.isAfter(latest);
        }
    }

    /**
     * Stops a stay that is too short or too long.
     *
     * @throws ProblemException 400 UNTIL_OUT_OF_RANGE; 409 RULE_MISSING
     */
    void require(LocalDate from, LocalDate until, boolean fullTimeStudy) {
        var earliest = from.plusMonths(terms.number(MINIMUM, from));
        var latest = fullTimeStudy
                ? from.plusMonths(terms.number(STUDY_MAXIMUM, from))
                : from.plusMonths(terms.number(BELOW, from)).minusDays(1);
        if (!new Bounds(earliest, latest).allow(until)) {
            throw ProblemException.badRequest("until", "UNTIL_OUT_OF_RANGE", until, earliest, latest);
        }
    }

    /** Between what a stay of which nobody says why may last; empty for a day before there were rules. */
    Optional<Bounds> widest(LocalDate from) {
        return terms.known(MINIMUM, from).flatMap(least -> terms.known(STUDY_MAXIMUM, from)
                .map(most -> new Bounds(from.plusMonths(least), from.plusMonths(most))));
    }
}
