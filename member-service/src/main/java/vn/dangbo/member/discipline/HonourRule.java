package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.platform.problem.ProblemException;

/**
 * Nobody is honoured while a decision on discipline is in force. Source: Quy định 296-QĐ/TW 2025 (before: 22-QĐ/TW 2021),
 * on the twelve months after the announcement.
 */
@ApplicationScoped
public class HonourRule {

    @Inject
    Disciplines disciplines;

    /**
     * Whether a member may be honoured on a day.
     *
     * @throws ProblemException 409 HONOUR_DURING_DISCIPLINE
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allowsMember(UUID member, LocalDate day) {
        allows(disciplines.inForce(member, null, day), day);
    }

    /**
     * Whether an organisation may be honoured on a day.
     *
     * @throws ProblemException 409 HONOUR_DURING_DISCIPLINE
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allowsOrganisation(UUID organisation, LocalDate day) {
        allows(disciplines.inForce(null, organisation, day), day);
    }

    private static void allows(boolean inForce, LocalDate day) {
        if (inForce) {
            throw ProblemException.of(409, "HONOUR_DURING_DISCIPLINE", day);
        }
    }
}
