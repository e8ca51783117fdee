package vn.dangbo.evaluation.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Reads records of any kind as far as the caller's scope reaches, and takes mistaken ones back. */
@ApplicationScoped
public class Records {

    private static final int MAXIMUM_REASON = 1000;

    @Inject
    Sql sql;

    /** The records in the order in which they were written. */
    public <V extends RecordKind.View> Page<V> list(RecordKind<V> kind, Scope scope, PageRequest page) {
        var parameters = Sql.scoped(scope, Map.of());
        Long total = page.counted()
                ? sql.first(kind.count(), parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(kind.list(), parameters, kind.of()),
                page,
                row -> List.of(row.id().toString()),
                total);
    }

    /** @throws ProblemException 404 {@code …_NOT_FOUND} when it is absent or outside the scope */
    public <V extends RecordKind.View> V require(RecordKind<V> kind, UUID id, Scope scope) {
        return sql.first(kind.one(), Sql.scoped(scope, Map.of("id", id)), kind.of())
                .orElseThrow(() -> ProblemException.notFound(kind.code() + "_NOT_FOUND", id));
    }

    /**
     * Takes back what was recorded by mistake: it is kept, and counted no more.
     *
     * @throws ProblemException 400 without a reason, 404, 409 {@code …_WITHDRAWN}, 412
     */
    @Transactional
    public <V extends RecordKind.View> UUID withdraw(
            RecordKind<V> kind, UUID id, String reason, String ifMatch, Scope scope, String by) {
        var recorded = require(kind, id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        var why = Fields.text("reason", Fields.required("reason", reason), MAXIMUM_REASON);
        int done =
                sql.execute(kind.withdraw(), Map.of("id", id, "version", recorded.version(), "by", by, "reason", why));
        if (done == 0) {
            throw ProblemException.of(409, kind.code() + "_WITHDRAWN");
        }
        return id;
    }
}
