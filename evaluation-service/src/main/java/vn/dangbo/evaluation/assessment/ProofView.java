package vn.dangbo.evaluation.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.rule.Grade;

/**
 * What a decided grade rests on, as it was kept with the decision.
 *
 * @param ruleSet id and version
 * @param decidingUnit code of the unit that decided, by the tree of the day
 * @param facts that were recorded or stated
 * @param rules what each rule said, the ceiling of the group among them where the grade is HTXSNV
 * @param overrides reasons, by the rule against which it was decided
 * @param ballots rounds held, as numbers
 */
@Schema(name = "EvaluationProof")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProofView(
        UUID id,
        @Schema(examples = "HTXSNV") Grade grade,
        @Schema(examples = "E1b-2019:1") String ruleSet,
        @Schema(examples = "KT01") String decidingUnit,
        @Schema(examples = "40-QĐ/ĐU") String decisionNo,
        @Schema(examples = "2020-01-15") LocalDate decidedOn,
        @Schema(examples = "grassroots-approver.kt01") String recordedBy,
        Instant recordedAt,
        @Schema(implementation = Object.class) @JsonRawValue String facts,

        @Schema(implementation = vn.dangbo.evaluation.rule.RuleResult[].class) @JsonRawValue
        String rules,

        Map<String, String> overrides,
        List<Ballot> ballots) {

    /** A round of a ballot. */
    @Schema(name = "EvaluationProofBallot")
    public record Ballot(
            @Schema(examples = "1") int round,
            @Schema(examples = "05-BB/CB") String minutesNo,
            LocalDate day,

            @Schema(implementation = vn.dangbo.evaluation.ballot.Tally.class) @JsonRawValue
            String tally,

            Grade carried) {}
}
