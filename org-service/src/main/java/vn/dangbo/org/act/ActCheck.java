package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** Whether a proposal is complete enough to be kept; what it would do is judged by its plan. */
final class ActCheck {

    private static final int TEXT = 500;
    private static final int NAME = 300;
    private static final int CODE = 50;
    private static final int OTHERS = 20_000;
    private static final int MEMBERS = 20_000;
    private static final Set<String> DELEGATIONS = Set.of("UPPER_GRASSROOTS_POWERS", "ADMISSION");

    private ActCheck() {}

    /**
     * The proposal, when its fields are as they must be.
     *
     * @param today no document is of a later day
     * @throws ProblemException 400 naming the field
     */
    static ActProposal checked(ActProposal proposal, LocalDate today) {
        Fields.required("type", proposal.type());
        Fields.required("route", proposal.route());
        Fields.required("initiatedBy", proposal.initiatedBy());
        Fields.day("effectiveOn", Fields.required("effectiveOn", proposal.effectiveOn()));
        Fields.text("legalBasis", Fields.required("legalBasis", proposal.legalBasis()), TEXT);
        if (proposal.consent() != null) {
            consent(proposal.consent(), today);
        }
        many("sources", proposal.sources(), ActType.MANY);
        many("targets", proposal.targets(), ActType.MANY);
        many("others", proposal.others(), OTHERS);
        many("allocations", proposal.allocations(), ActType.MANY);
        proposal.sources().forEach(code -> code("sources", code));
        proposal.targets().forEach(target -> target("targets", target));
        proposal.others().forEach(target -> target("others", target));
        allocations(proposal);
        seats(proposal);
        if (only("delegation", proposal.delegation(), proposal.type(), ActType.DELEGATE, ActType.REVOKE)) {
            Fields.code("delegation", proposal.delegation(), DELEGATIONS);
        }
        only("reverses", proposal.reverses(), proposal.type(), ActType.REVERSE);
        return proposal;
    }

    /** A field that these types of act have and no other; whether this is one of them. */
    private static boolean only(String field, Object value, ActType type, ActType... types) {
        boolean has = List.of(types).contains(type);
        if (has) {
            Fields.required(field, value);
        } else if (value != null) {
            throw ProblemException.badRequest(field, "FIELD_NOT_OF_ACT", field, type.name());
        }
        return has;
    }

    private static void allocations(ActProposal proposal) {
        if (!proposal.allocations().isEmpty() && !proposal.type().allocatesMembers()) {
            throw ProblemException.badRequest(
                    "allocations", "ALLOCATIONS_NOT_OF_ACT", proposal.type().name());
        }
        for (var allocation : proposal.allocations()) {
            code("allocations.from", allocation.from());
            code("allocations.to", allocation.to());
            if (allocation.members() != null) {
                many("allocations.members", allocation.members(), MEMBERS);
                var seen = new HashSet<UUID>();
                allocation.members().stream()
                        .filter(member -> !seen.add(member))
                        .findFirst()
                        .ifPresent(member -> {
                            throw ProblemException.badRequest("allocations.members", "MEMBER_TWICE", member);
                        });
            }
        }
    }

    private static void seats(ActProposal proposal) {
        many("seats", proposal.seats(), ActType.MANY);
        if (!proposal.seats().isEmpty() && !proposal.type().allocatesSeats()) {
            throw ProblemException.badRequest(
                    "seats", "SEATS_NOT_OF_ACT", proposal.type().name());
        }
        for (var line : proposal.seats()) {
            if ((line.to() == null) == (line.end() == null)
                    || line.to() == null && (line.committee() != null || line.role() != null)) {
                throw ProblemException.badRequest("seats.to", "SEATS_GO_OR_END");
            }
            for (var code :
                    Stream.of(line.from(), line.to()).filter(Objects::nonNull).toList()) {
                code("seats", code);
            }
            Fields.text("seats.committee", line.committee(), CODE);
            Fields.text("seats.role", line.role(), CODE);
            Fields.text("seats.end", line.end(), CODE);
            if (line.seats() != null) {
                many("seats.seats", line.seats(), ActType.MANY);
            }
        }
    }

    private static void consent(ActProposal.Consent consent, LocalDate today) {
        Fields.text("consent.number", Fields.required("consent.number", consent.number()), NAME);
        var on = Fields.day("consent.on", Fields.required("consent.on", consent.on()));
        if (on.isAfter(today)) {
            throw ProblemException.badRequest("consent.on", "CONSENT_IN_FUTURE", on);
        }
    }

    private static void target(String field, ActOrder.Target target) {
        code(field + ".code", target.code());
        Fields.text(field + ".name", target.name(), NAME);
        Fields.text(field + ".shortName", target.shortName(), NAME);
        Fields.text(field + ".parent", target.parent(), CODE);
    }

    private static void code(String field, String code) {
        if (!Fields.required(field, code).matches("[A-Z0-9][A-Z0-9_-]{0,49}")) {
            throw ProblemException.badRequest(field, "FIELD_INVALID", field);
        }
    }

    private static void many(String field, List<?> list, int most) {
        if (list.size() > most) {
            throw ProblemException.badRequest(field, "FIELD_TOO_MANY", field, most);
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.badRequest(field, "FIELD_INVALID", field);
        }
    }
}
