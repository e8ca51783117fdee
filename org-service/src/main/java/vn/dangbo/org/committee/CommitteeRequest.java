package vn.dangbo.org.committee;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.web.Fields;

/**
 * A term as a client sends it.
 *
 * @param kind code list {@code committee-kinds}
 * @param termFrom day of the election or appointment
 * @param termTo first day on which the body acts no more; leave out while no end is known
 * @param officialMembers official members of the cell, as declared; only compared with the rule, not derived
 * @param reason why a recorded term is corrected; must be there then
 */
@Schema(name = "CommitteeRequest")
public record CommitteeRequest(
        @Schema(required = true, examples = "BCH") String kind,
        @Schema(required = true, examples = "2020–2025") String termLabel,
        @Schema(examples = "XII") String congressNo,
        @Schema(required = true, examples = "2020-06-15") LocalDate termFrom,
        @Schema(examples = "2025-06-15") LocalDate termTo,
        @Schema(examples = "15") Integer plannedSeats,
        @Schema(examples = "24") Integer officialMembers,
        @Schema(examples = "ghi nhầm ngày đại hội") String reason) {

    static final int MAXIMUM_LABEL = 60;
    static final int MAXIMUM_SEATS = 500;
    static final int MAXIMUM_MEMBERS = 100_000;
    static final int MAXIMUM_REASON = 500;

    /** The term; 400 names the first field that cannot be used. */
    Term term(CommitteeRules rules) {
        var code =
                Fields.code("kind", Fields.required("kind", kind), rules.roles().keySet());
        var from = Fields.day("termFrom", Fields.required("termFrom", termFrom));
        var to = Fields.day("termTo", termTo);
        if (to != null && !to.isAfter(from)) {
            throw ProblemException.badRequest("termTo", "SPAN_REVERSED");
        }
        var congress = Fields.text("congressNo", congressNo, MAXIMUM_LABEL);
        if (congress != null && !RomanNumeral.is(congress)) {
            throw ProblemException.badRequest("congressNo", "ROMAN_NUMERAL_INVALID", congress);
        }
        return new Term(
                code,
                Fields.text("termLabel", Fields.required("termLabel", termLabel), MAXIMUM_LABEL),
                congress,
                new Validity(from, to),
                Fields.number("plannedSeats", plannedSeats, 1, MAXIMUM_SEATS),
                Fields.number("officialMembers", officialMembers, 0, MAXIMUM_MEMBERS));
    }

    /** Why a recorded term is corrected; null when not said. */
    String correction() {
        return Fields.text("reason", reason, MAXIMUM_REASON);
    }
}
