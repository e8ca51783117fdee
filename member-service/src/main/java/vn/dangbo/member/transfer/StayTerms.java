package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

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

    @Inject
    Guests guests;

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

    /**
     * The later day to which a stay is extended.
     *
     * @throws ProblemException 400 FIELD_MISSING, UNTIL_OUT_OF_RANGE, UNTIL_NOT_LATER
     */
    LocalDate longer(MemberCase<TransferState, Transfer> one, LocalDate until) {
        var day = Fields.day("until", Fields.required("until", until));
        require(guests.since(one.id()), day, one.facts().isFullTimeStudy());
        if (!day.isAfter(one.facts().until())) {
            throw ProblemException.badRequest(
                    "until", "UNTIL_NOT_LATER", day, one.facts().until());
        }
        return day;
    }

    /**
     * The earlier day on which a guest is back whom home calls. How short the stay has been does not matter: what called the
     * guest away has ended.
     *
     * @param on the day of the call
     * @throws ProblemException 409 STAY_OVER; 400 UNTIL_NOT_EARLIER
     */
    LocalDate shorter(MemberCase<TransferState, Transfer> one, LocalDate until, LocalDate on) {
        var end = one.facts().until();
        if (!on.isBefore(end)) {
            throw ProblemException.of(409, "STAY_OVER", end);
        }
        var day = until == null ? on : Fields.day("until", until);
        if (day.isBefore(on) || !day.isBefore(end)) {
            throw ProblemException.badRequest("until", "UNTIL_NOT_EARLIER", day, on, end);
        }
        return day;
    }

    /** Between what a stay of which nobody says why may last; empty for a day before there were rules. */
    Optional<Bounds> widest(LocalDate from) {
        return terms.known(MINIMUM, from).flatMap(least -> terms.known(STUDY_MAXIMUM, from)
                .map(most -> new Bounds(from.plusMonths(least), from.plusMonths(most))));
    }
}
