package vn.dangbo.evaluation.ceiling;

import java.util.EnumMap;
import java.util.Map;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.CapRule;
import vn.dangbo.evaluation.rule.CapRule.Grouping;
import vn.dangbo.evaluation.rule.Grade;

/**
 * How many subjects share what a ceiling may group by.
 *
 * @param grassroots code of the grassroots organisation above them, or their own; null when there is none
 * @param decider code of the unit that decides; null when the tree has none
 * @param type of the organisation, both kinds of TCCSĐ being one, or of the collective; null for persons
 * @param peers peer group; null for none
 * @param head whether they are heads
 * @param grade decided, else appraised, else proposed; null for none yet
 * @param decided whether the grade is decided
 * @param takenOver whether the result was on record before the campaign was opened
 * @param asked whether it is the one subject that is asked about
 * @param grassrootsWhole whether the caller reaches all of the grassroots organisation
 * @param deciderWhole whether the caller reaches all that the decider decides
 */
public record CapCount(
        SubjectKind kind,
        String grassroots,
        String decider,
        String type,
        String peers,
        boolean head,
        Grade grade,
        boolean decided,
        boolean takenOver,
        boolean asked,
        boolean grassrootsWhole,
        boolean deciderWhole,
        long subjects) {

    /** What they share; null where it is not known. */
    public String value(Grouping grouping) {
        return switch (grouping) {
            case GRASSROOTS -> grassroots;
            case DECIDER -> decider;
            case KIND -> type;
            case PEERS -> peers;
        };
    }

    /** Whether the caller reaches all of the group that the ceiling makes of it. */
    boolean whole(CapRule rule) {
        return rule.groupBy().contains(Grouping.GRASSROOTS) ? grassrootsWhole : deciderWhole;
    }

    /** What it shares with its group, without what is not known. */
    Map<Grouping, String> shared(CapRule rule) {
        var shared = new EnumMap<Grouping, String>(Grouping.class);
        for (var grouping : rule.groupBy()) {
            if (value(grouping) != null) {
                shared.put(grouping, value(grouping));
            }
        }
        return shared;
    }
}
