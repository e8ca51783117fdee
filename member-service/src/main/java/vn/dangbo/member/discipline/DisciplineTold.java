package vn.dangbo.member.discipline;

import java.time.LocalDate;

/**
 * What a row of a file tells of a decision in force.
 *
 * @param violation code of the class
 * @param matter what happened; null when the file does not say
 * @param office of which a member is removed; null for none
 * @param signer null when the file does not say
 * @param announcedOn the day on which it came into force
 * @param receivedOn the day on which it was received, from which the term of complaint runs
 */
record DisciplineTold(
        DisciplineForm form,
        DisciplineLevel level,
        String violation,
        String matter,
        String office,
        String decisionNo,
        String signer,
        LocalDate announcedOn,
        LocalDate receivedOn) {

    Discipline facts(String name) {
        return new Discipline(
                name,
                violation,
                matter,
                new Discipline.Decision(form, level, office, null, decisionNo, signer, announcedOn, receivedOn),
                null,
                null,
                null);
    }
}
