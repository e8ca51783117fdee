package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/** Interests declared in a case: who has one takes no step in it. */
@ApplicationScoped
public class Conflicts {

    private static final String REASON_FIELD = "assessment_conflict.reason";

    private static final String DECLARE = """
            insert into assessment_conflict (id, assessment_id, reason_encrypted, declared_by, account, member_id)
            values (:id, :subject, :reason, :by, :account, cast(:member as uuid))
            on conflict (assessment_id, account) do nothing
            """;

    private static final String LIST = """
            select f.id, f.reason_encrypted, f.declared_at, f.declared_by
            from assessment_conflict f join assessment a on a.id = f.assessment_id
            where a.id = :id and %s
            order by f.id
            """.formatted(Sql.inScope("a.unit_path"));

    private static final String DECLARED = """
            select 1 as one from assessment_conflict f
            where f.assessment_id = :subject and (f.account = :account or f.member_id = cast(:member as uuid))
            """;

    @Inject
    Sql sql;

    @Inject
    Assessments assessments;

    @Inject
    FieldCipher cipher;

    /**
     * Why the account takes no step.
     *
     * @param reason encrypted in store
     */
    @Schema(name = "AssessmentConflictRequest")
    public record Declaration(
            @Schema(required = true, examples = "Là vợ của đối tượng")
            String reason) {}

    /** An interest that was declared. */
    @Schema(name = "AssessmentConflict")
    public record Declared(
            UUID id,
            @Schema(examples = "grassroots-approver.kt01") String declaredBy,
            Instant declaredAt,
            String reason) {}

    /** Declares the account's own interest, once. @throws ProblemException 400 without a reason, 404 outside the scope */
    @Transactional
    public UUID declare(UUID subject, Declaration declaration, Scope scope, Author author) {
        var reason = Fields.text(
                "reason",
                Fields.required("reason", Fields.required("body", declaration).reason()),
                AssessmentSteps.MAXIMUM_TEXT);
        assessments.hold(subject, scope);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var row = asked(subject, author);
        row.put("id", id);
        row.put("reason", cipher.encrypt(REASON_FIELD, id, reason));
        row.put("by", author.by());
        sql.execute(DECLARE, row);
        return id;
    }

    /** The interests declared in a case. @throws ProblemException 404 outside the scope */
    @Transactional
    public List<Declared> of(UUID subject, Scope scope) {
        return sql.list(
                LIST,
                Sql.scoped(scope, Map.of("id", assessments.view(subject, scope).id())),
                this::declared);
    }

    /** @throws ProblemException 409 CONFLICT_DECLARED when the account has declared an interest in the case */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNone(UUID subject, Author author) {
        sql.first(DECLARED, asked(subject, author), Function.identity()).ifPresent(declared -> {
            throw ProblemException.of(409, "CONFLICT_DECLARED");
        });
    }

    private static Map<String, Object> asked(UUID subject, Author author) {
        var parameters = new HashMap<String, Object>(Map.of("subject", subject, "account", author.account()));
        parameters.put(
                "member", author.member() == null ? null : author.member().toString());
        return parameters;
    }

    private Declared declared(Tuple row) {
        var id = row.get("id", UUID.class);
        return new Declared(
                id,
                row.get("declared_by", String.class),
                row.get("declared_at", Instant.class),
                cipher.decrypt(REASON_FIELD, id, row.get("reason_encrypted", String.class)));
    }
}
