package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.profile.PartialDay;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.PartialDate;
import vn.dangbo.platform.web.Fields;

/** Lets through what can be known around a violation. */
@ApplicationScoped
class CircumstanceRules {

    private static final String SUSPENSION = """
            select 1 as found from member_case c
            where c.id = :id and c.kind = 'OVERLAY' and c.member_id = :member
              and c.facts ->> 'type' in ('SUSPENDED', 'OFFICE_SUSPENDED') and c.state not in ('REFUSED', 'WITHDRAWN')
            """;

    @Inject
    Sql sql;

    @Inject
    MemberCodeLists lists;

    @Inject
    DisciplineCodeLists codes;

    @Inject
    Clock clock;

    /**
     * What is told, when it can be.
     *
     * @param told null for nothing
     * @param member null for an organisation
     * @param on the day on which it is told, or was decided on before: no violation lies after it
     * @throws ProblemException 400 FIELD_CODE_UNKNOWN, PARTIAL_DATE_INVALID, OCCURRED_AFTER, SUSPENSION_NOT_OF_MEMBER
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Circumstances checked(Circumstances told, UUID member, LocalDate on) {
        if (told == null) {
            return Circumstances.UNKNOWN;
        }
        var classes = lists.violationClasses();
        told.violationCodes().forEach(code -> Fields.code("circumstances.violationCodes", code, classes));
        code("positionLevel", told.positionLevel(), DisciplineCodeLists.POSITION_LEVELS);
        code("legalOutcome", told.legalOutcome(), DisciplineCodeLists.LEGAL_OUTCOMES);
        code("administrativeSanction", told.administrativeSanction(), DisciplineCodeLists.ADMINISTRATIVE_SANCTIONS);
        occurred(told.occurredOn(), on);
        if (told.suspension() != null) {
            suspended(told.suspension(), member);
        }
        return told;
    }

    private void code(String field, String value, String list) {
        if (value != null) {
            Fields.code("circumstances." + field, value, codes.codes(list));
        }
    }

    private void occurred(PartialDay occurredOn, LocalDate on) {
        if (occurredOn == null) {
            return;
        }
        var field = "circumstances.occurredOn";
        occurredOn.check(field, clock);
        if (PartialDate.ofIso(occurredOn.iso()).earliest().isAfter(on)) {
            throw ProblemException.badRequest(field, "OCCURRED_AFTER", occurredOn.iso(), on);
        }
    }

    /** That of the same member; whoever works on the case has reached the member. */
    private void suspended(UUID suspension, UUID member) {
        sql.open(Scope.everywhere());
        var found = member == null
                ? List.<Integer>of()
                : sql.list(SUSPENSION, Map.of("id", suspension, "member", member), row -> 1);
        if (found.isEmpty()) {
            throw ProblemException.badRequest("circumstances.suspension", "SUSPENSION_NOT_OF_MEMBER");
        }
    }
}
