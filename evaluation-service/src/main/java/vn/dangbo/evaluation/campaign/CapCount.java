package vn.dangbo.evaluation.campaign;

import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.CapRule.Grouping;
import vn.dangbo.evaluation.rule.Grade;

/**
 * How many subjects share what a ceiling may group by.
 *
 * @param grassroots code of the grassroots organisation above them, or their own; null when there is none
 * @param decider code of who decides, or of the level that manages; null when it cannot be told
 * @param type kind of the organisation, or type of the collective; null for persons
 * @param peers peer group; null for none
 * @param head whether they are heads
 * @param grade decided, else appraised, else proposed; null for none yet
 * @param decided whether the grade is decided
 * @param grassrootsWhole whether the caller reaches all of the grassroots organisation
 * @param deciderWhole whether the caller reaches all that the decider decides
 */
record CapCount(
        SubjectKind kind,
        String grassroots,
        String decider,
        String type,
        String peers,
        boolean head,
        Grade grade,
        boolean decided,
        boolean grassrootsWhole,
        boolean deciderWhole,
        long subjects) {

    /** What they share; null where it is not known. */
    String value(Grouping grouping) {
        return switch (grouping) {
            case GRASSROOTS -> grassroots;
            case DECIDER -> decider;
            case KIND -> type;
            case PEERS -> peers;
        };
    }
}
