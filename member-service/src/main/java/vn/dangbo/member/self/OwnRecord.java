package vn.dangbo.member.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.cases.OwnPerson;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/**
 * The caller as a member: whoever has moved to another cell still reaches the own record, wherever the account's grants
 * lie.
 */
@ApplicationScoped
public class OwnRecord {

    private static final String PLACE = "select m.cell_id, m.unit_path from member m where m.id = :id";

    @Inject
    Sql sql;

    @Inject
    OwnPerson own;

    /**
     * The caller.
     *
     * @param cell of the latest seating
     * @param scope that cell alone
     */
    public record Self(UUID member, UUID cell, Scope scope) {}

    /**
     * The caller as a member.
     *
     * @throws ProblemException 404 OWN_RECORD_NOT_FOUND for an account of nobody in particular, or of nobody on record
     */
    @Transactional
    public Self require() {
        return Optional.ofNullable(own.id())
                .flatMap(this::place)
                .orElseThrow(() -> ProblemException.notFound("OWN_RECORD_NOT_FOUND"));
    }

    private Optional<Self> place(UUID member) {
        sql.open(Scope.everywhere());
        return sql.first(
                PLACE,
                Map.of("id", member),
                row -> new Self(
                        member,
                        row.get("cell_id", UUID.class),
                        Scope.of(List.of(Scope.self(row.get("unit_path", String.class))))));
    }
}
