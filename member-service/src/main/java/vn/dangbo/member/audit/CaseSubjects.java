package vn.dangbo.member.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Whom cases are about, for the audit alone: it is told of refusals, so whoever was refused does not narrow it. */
@ApplicationScoped
class CaseSubjects {

    private static final String OF_DISCIPLINE = """
            select c.member_id from member_case c
            where c.id = :id and c.kind = 'DISCIPLINE' and c.member_id is not null
            """;

    @Inject
    Sql sql;

    /** The member whom a disciplinary case is about; none for an organisation's, and for an id of no such case. */
    @Transactional
    Optional<UUID> ofDiscipline(UUID id) {
        sql.open(Scope.everywhere());
        return sql.first(OF_DISCIPLINE, Map.of("id", id), row -> row.get("member_id", UUID.class));
    }
}
