package vn.dangbo.evaluation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.evaluation.person.OwnPerson;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** The results that are about the caller, wherever they were recorded and wherever the account's grants lie. */
@ApplicationScoped
public class OwnResults {

    private static final String PLACE = """
            select e.unit_path
            from evaluation e
            left join member_card_copy k on k.card_hash = e.subject_hash
            where e.id = :id and coalesce(person_of(e.member_id), k.member_id) = :member
            """;

    @Inject
    Sql sql;

    @Inject
    OwnPerson own;

    /**
     * The unit in which an own result was recorded, and nothing else.
     *
     * @throws ProblemException 404 EVALUATION_NOT_FOUND for a result about somebody else, or an account of nobody in particular
     */
    @Transactional
    Scope scope(UUID evaluation) {
        return place(evaluation)
                .map(path -> Scope.of(List.of(Scope.self(path))))
                .orElseThrow(() -> ProblemException.notFound("EVALUATION_NOT_FOUND", evaluation));
    }

    /** Whether the result is about the caller. Opens the person tables: open them anew afterwards. */
    @Transactional
    boolean includes(UUID evaluation) {
        return place(evaluation).isPresent();
    }

    private Optional<String> place(UUID evaluation) {
        var member = own.id();
        if (member == null) {
            return Optional.empty();
        }
        sql.open(Scope.everywhere());
        return sql.first(PLACE, Map.of("id", evaluation, "member", member), row -> row.get("unit_path", String.class));
    }
}
