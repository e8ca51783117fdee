package vn.dangbo.member.discipline;

import java.time.LocalDate;

/**
 * What a row of a file tells of a decision in force.
 *
 * @param violation code of the class
 * @param matter what happened; null when the file does not say
 * @param office of which a member is removed; null for none
 * @param signer null when the file does not say
 * @param graveGround null when the file does not say
 * @param circumstances what the file says of them
 * @param decidedBy name of the body that decided; null when the file does not say
 * @param announcedOn the day on which it came into force
 * @param receivedOn the day on which it was received, from which the term of complaint runs
 */
record DisciplineTold(
        DisciplineForm form,
        DisciplineLevel level,
        String violation,
        String matter,
        String graveGround,
        Circumstances circumstances,
        String office,
        String decidedBy,
        String decisionNo,
        String signer,
        LocalDate announcedOn,
        LocalDate receivedOn) {

    Discipline facts(String name) {
        return new Discipline(
                name,
                violation,
                matter,
                graveGround,
                circumstances,
                new Discipline.Decision(
                        form, level, office, decidedBy, null, null, decisionNo, signer, announcedOn, receivedOn, null),
                null,
                null,
                null,
                null);
    }

    /** The same, where it does not say what may be completed later, with what is on record of it. */
    DisciplineTold completedBy(DisciplineTold recorded) {
        return new DisciplineTold(
                form,
                level,
                violation,
                matter,
                graveGround == null ? recorded.graveGround() : graveGround,
                recorded.circumstances().completedBy(circumstances),
                office,
                decidedBy == null ? recorded.decidedBy() : decidedBy,
                decisionNo,
                signer,
                announcedOn,
                receivedOn);
    }
}
