package vn.dangbo.evaluation.records;

import jakarta.persistence.Tuple;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.platform.sql.Sql;

/**
 * One kind of record.
 *
 * @param code begins its problems: {@code MEETING} has MEETING_NOT_FOUND and MEETING_WITHDRAWN
 * @param table where it stands, with columns {@code id}, {@code organisation_id}, {@code version} and, where it can be taken
 *     back, {@code withdrawn_at}, {@code withdrawn_by}, {@code withdrawn_reason}
 * @param select its columns and tables; the record is {@code r}, its organisation {@code o}
 * @param of reads a row
 */
public record RecordKind<V extends RecordKind.View>(String code, String table, String select, Function<Tuple, V> of) {

    /** A record as it is shown. */
    public interface View {

        UUID id();

        /** Also the ETag. */
        int version();
    }

    private static final String IN_SCOPE = Sql.inScope("o.path");

    String list() {
        return select + """
                where r.id > cast(:after as uuid) and %s
                order by r.id
                limit :fetch
                """.formatted(IN_SCOPE);
    }

    String count() {
        return "select count(*) as rows from %s r join organisation o on o.id = r.organisation_id where %s"
                .formatted(table, IN_SCOPE);
    }

    String one() {
        return select + " where r.id = :id and " + IN_SCOPE;
    }

    String withdraw() {
        return """
                update %s set withdrawn_at = now(), withdrawn_by = :by, withdrawn_reason = :reason, version = version + 1
                where id = :id and version = :version and withdrawn_at is null
                """.formatted(table);
    }
}
