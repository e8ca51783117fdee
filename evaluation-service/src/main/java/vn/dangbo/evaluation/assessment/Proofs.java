package vn.dangbo.evaluation.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads what decisions rested on. */
@ApplicationScoped
public class Proofs {

    private static final String DECISION = """
            select s.id, s.grade, s.document_no, s.document_date, s.done_by, s.done_at, cast(s.facts as text) as facts,
                   cast(s.rule_results as text) as rule_results, s.overrides_encrypted, u.code,
                   c.rule_set_id || ':' || c.rule_set_version as rule_set
            from assessment_step s
            join assessment a on a.id = s.assessment_id
            join campaign c on c.id = a.campaign_id
            left join organisation u on u.id = s.deciding_unit_id
            where a.id = :id and s.action = 'DECIDE' and %s
            order by s.position desc
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Assessments assessments;

    @Inject
    FieldCipher cipher;

    @Inject
    ObjectMapper json;

    /** @throws ProblemException 404 outside the scope; 409 PROOF_NONE where the system has not decided it */
    @Transactional
    public ProofView of(UUID id, Scope scope) {
        var ballots = assessments.steps(assessments.view(id, scope).id(), scope).stream()
                .filter(step -> step.tally() != null)
                .map(step -> new ProofView.Ballot(
                        step.ballotRound(), step.documentNo(), step.documentDate(), step.tally(), step.grade()))
                .toList();
        return sql.first(DECISION, Sql.scoped(scope, Map.of("id", id)), row -> view(id, row, ballots))
                .orElseThrow(() -> ProblemException.of(409, "PROOF_NONE"));
    }

    private ProofView view(UUID id, Tuple row, List<ProofView.Ballot> ballots) {
        return new ProofView(
                id,
                Grade.valueOf(row.get("grade", String.class)),
                row.get("rule_set", String.class),
                row.get("code", String.class),
                row.get("document_no", String.class),
                row.get("document_date", LocalDate.class),
                row.get("done_by", String.class),
                row.get("done_at", Instant.class),
                row.get("facts", String.class),
                row.get("rule_results", String.class),
                overrides(row.get("id", UUID.class), row.get("overrides_encrypted", String.class)),
                ballots);
    }

    private Map<String, String> overrides(UUID step, String encrypted) {
        if (encrypted == null) {
            return null;
        }
        try {
            return json.readValue(
                    cipher.decrypt(Assessments.OVERRIDES_FIELD, step, encrypted), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("overrides of step " + step, broken);
        }
    }
}
