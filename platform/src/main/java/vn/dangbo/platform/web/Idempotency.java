package vn.dangbo.platform.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/**
 * Does the work of a POST once for each Idempotency-Key of a caller. The key is written in the transaction of the work:
 * if that fails, the key is free again, and two calls at the same time wait for each other.
 */
@ApplicationScoped
public class Idempotency {

    private static final String TAKE = """
            insert into idempotency_key (created_by, key, operation, digest) values (:caller, :key, :operation, :digest)
            on conflict (created_by, key) do nothing
            """;

    private static final String FIND = """
            select digest, record_id from idempotency_key where created_by = :caller and key = :key
            """;

    private static final String DONE = """
            update idempotency_key set record_id = :record where created_by = :caller and key = :key
            """;

    private static final String FORGET = "delete from idempotency_key where created_at < cast(:before as timestamptz)";

    private record Earlier(String digest, UUID record) {}

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @ConfigProperty(name = "dangbo.idempotency.keep", defaultValue = "7D")
    Duration keep;

    /**
     * Does the work, unless the caller has had it done under this key.
     *
     * @param key as the client sent it; null does the work in any case
     * @param operation what is asked for, with the ids in its path
     * @param body what was sent with it, as a record; may be null
     * @param work gives the id of the record that it made or changed
     * @return that id; of the first call when this is a repetition
     * @throws ProblemException 400 for a bad key, 422 IDEMPOTENCY_KEY_REUSED when the key was used for another request
     */
    @Transactional
    public UUID once(String key, String operation, Object body, Supplier<UUID> work) {
        if (IdempotencyKey.checked(key) == null) {
            return work.get();
        }
        var owner = Map.of("caller", caller.subject(), "key", key);
        var digest = digest(operation, body);
        int taken = sql.execute(
                TAKE, Map.of("caller", caller.subject(), "key", key, "operation", operation, "digest", digest));
        if (taken == 0) {
            var earlier = sql.first(
                            FIND,
                            owner,
                            row -> new Earlier(row.get("digest", String.class), row.get("record_id", UUID.class)))
                    .orElseThrow();
            if (!earlier.digest().equals(digest)) {
                throw ProblemException.of(422, "IDEMPOTENCY_KEY_REUSED");
            }
            return earlier.record();
        }
        var done = work.get();
        sql.execute(DONE, Map.of("caller", caller.subject(), "key", key, "record", done));
        return done;
    }

    /** Keys are kept for as long as a client may reasonably try again. */
    @Transactional
    @Scheduled(cron = "0 30 3 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void forget() {
        sql.execute(FORGET, Map.of("before", clock.instant().minus(keep)));
    }

    private String digest(String operation, Object body) {
        var text = operation + '\n' + sql.toJson(body == null ? "" : body);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
