package vn.dangbo.evaluation.regrade;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.rule.Grade;

/**
 * A grade that was changed after it had been decided.
 *
 * @param supersedes the grade that stood before
 * @param decidedBy code of the superior that decided it
 * @param ruleSet id and version of the rule set in force at the decision
 * @param legalRef where late discipline is regulated; absent for the other grounds, which the rule set does not name
 */
@Schema(name = "Regrade")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegradeView(
        UUID id,
        UUID evaluation,
        Ground ground,
        Grade supersedes,
        Grade grade,
        @Schema(examples = "DIAN") String decidedBy,
        @Schema(examples = "51-QĐ/HU") String decisionNo,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        UUID discipline,
        boolean selfRemedied,
        @Schema(examples = "E2-2023:1") String ruleSet,

        @Schema(examples = "HD 25-HD/BTCTW 10/11/2023 §4") String legalRef,

        @Schema(examples = "org-head.tinh") String recordedBy,
        Instant recordedAt) {

    static final String SELECT = """
            select g.id, g.evaluation_id, g.ground, g.grade_before, g.grade, o.code as decided_by, g.decision_no, g.decided_on,
                   g.effective_on, g.discipline_id, g.self_remedied, g.rule_set_id || ':' || g.rule_set_version as rule_set,
                   g.legal_ref, g.recorded_by, g.recorded_at
            from evaluation_regrade g
            join evaluation e on e.id = g.evaluation_id
            join organisation o on o.id = g.organisation_id
            """;

    static RegradeView of(Tuple row) {
        return new RegradeView(
                row.get("id", UUID.class),
                row.get("evaluation_id", UUID.class),
                Ground.valueOf(row.get("ground", String.class)),
                Grade.valueOf(row.get("grade_before", String.class)),
                Grade.valueOf(row.get("grade", String.class)),
                row.get("decided_by", String.class),
                row.get("decision_no", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("effective_on", LocalDate.class),
                row.get("discipline_id", UUID.class),
                row.get("self_remedied", Boolean.class),
                row.get("rule_set", String.class),
                row.get("legal_ref", String.class),
                row.get("recorded_by", String.class),
                row.get("recorded_at", Instant.class));
    }
}
