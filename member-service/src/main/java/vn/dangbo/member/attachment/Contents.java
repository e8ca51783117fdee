package vn.dangbo.member.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.RecordVersion;

/** The rows of contents. Who may see or add which has been judged by {@link Attachments} before. */
@ApplicationScoped
class Contents {

    private static final String LOCK = "select a.version from attachment a where a.id = :id for update";

    private static final String INSERT = """
            insert into attachment_version (attachment_id, number, content_key, file_name, media_type, bytes, sha256, scan,
                                            scan_note, scanned_at, recorded_by)
            select :id, coalesce(max(number), 0) + 1, cast(:key as uuid), :fileName, :mediaType, :bytes, :sha256, cast(:scan as text),
                   cast(:note as text), case when cast(:scan as text) <> 'NOT_SCANNED' then clock_timestamp() end, :by
            from attachment_version where attachment_id = :id
            """;

    private static final String COUNT_UP = "update attachment set version = version + 1 where id = :id";

    private static final String KEY = """
            select content_key from attachment_version where attachment_id = :id and number = :number
              and content_key is not null
            """;

    private static final String KNOWN = """
            select content_key from attachment_version where content_key = any(:keys)
            """;

    private static final String TO_SCAN = """
            select attachment_id, number, content_key, scan from attachment_version
            where scan in ('NOT_SCANNED', 'WAITING')
            order by scanned_at nulls first, recorded_at
            limit :most
            """;

    private static final String SCANNED = """
            update attachment_version
            set scan = cast(:scan as text), scan_note = cast(:note as text), scanned_at = clock_timestamp(),
                content_key = case when cast(:scan as text) = 'INFECTED' then null else content_key end
            where attachment_id = :id and number = :number and scan in ('NOT_SCANNED', 'WAITING')
            """;

    @Inject
    Sql sql;

    /**
     * A content that has come in.
     *
     * @param key where the store keeps it; null when it is thrown away
     */
    record Arrival(
            UUID key, String fileName, MediaKind kind, Received content, ScanState scan, String note, String by) {}

    /** One that waits for the scanner. */
    record Waiting(UUID paper, int number, UUID key, ScanState scan) {}

    /**
     * Records a content.
     *
     * @throws ProblemException 412 VERSION_CHANGED when somebody else was faster
     */
    @Transactional
    void add(AttachmentView paper, Arrival arrival, Scope scope) {
        sql.open(scope);
        int version = sql.first(LOCK, Map.of("id", paper.id()), row -> row.get("version", Integer.class))
                .orElseThrow(() -> ProblemException.notFound("ATTACHMENT_NOT_FOUND", paper.id()));
        RecordVersion.check(RecordVersion.tag(paper.version()), version);
        var facts = new HashMap<String, Object>();
        facts.put("id", paper.id());
        facts.put("key", arrival.key() == null ? null : arrival.key().toString());
        facts.put("fileName", arrival.fileName());
        facts.put("mediaType", arrival.kind().mediaType());
        facts.put("bytes", arrival.content().bytes());
        facts.put("sha256", arrival.content().sha256());
        facts.put("scan", arrival.scan().name());
        facts.put("note", arrival.note());
        facts.put("by", arrival.by());
        sql.execute(INSERT, facts);
        sql.execute(COUNT_UP, Map.of("id", paper.id()));
    }

    /** Where the store keeps a content. */
    @Transactional
    Optional<UUID> key(UUID paper, int number, Scope scope) {
        sql.open(scope);
        return sql.first(KEY, Map.of("id", paper, "number", number), row -> row.get("content_key", UUID.class));
    }

    /** Those of the keys that a record names. */
    @Transactional
    List<UUID> known(List<UUID> keys) {
        sql.open(Scope.everywhere());
        return sql.list(KNOWN, Map.of("keys", keys.toArray(UUID[]::new)), row -> row.get("content_key", UUID.class));
    }

    /** Contents for the scanner; those that it has not been asked about for the longest time come first. */
    @Transactional
    List<Waiting> toScan(int most) {
        sql.open(Scope.everywhere());
        return sql.list(
                TO_SCAN,
                Map.of("most", most),
                row -> new Waiting(
                        row.get("attachment_id", UUID.class),
                        row.get("number", Integer.class),
                        row.get("content_key", UUID.class),
                        ScanState.valueOf(row.get("scan", String.class))));
    }

    /** Records what the scanner has said. */
    @Transactional
    void scanned(Waiting one, Scanner.Verdict verdict) {
        sql.open(Scope.everywhere());
        var facts = new HashMap<String, Object>();
        facts.put("id", one.paper());
        facts.put("number", one.number());
        facts.put("scan", verdict.step().after(one.scan()).name());
        facts.put("note", verdict.note());
        sql.execute(SCANNED, facts);
    }
}
