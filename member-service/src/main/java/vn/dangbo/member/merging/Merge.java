package vn.dangbo.member.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.member.cases.CaseKind;

/**
 * What is known of such a case; the case's member is the one whose record stays.
 *
 * @param merged the record that goes into the other
 * @param evidence on what it rests that they are one person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Merge(
        UUID merged, String survivorName, String mergedName, String reason, String evidence, MergeChoices choices) {

    static final CaseKind<MergeState, Merge> KIND = new CaseKind<>(
            "MERGE",
            MergeState.class,
            Set.of(MergeState.MERGED, MergeState.REVERSED, MergeState.REFUSED, MergeState.WITHDRAWN),
            Merge.class);

    Merge chosen(MergeChoices now) {
        return new Merge(merged, survivorName, mergedName, reason, evidence, now);
    }
}
