package vn.dangbo.member.supplement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.sql.Sql;

/** What supplements say, encrypted beside their cases; after the confirmation the database lets nobody change it. */
@ApplicationScoped
class SupplementContents {

    static final String FIELD = "supplement.content";

    private static final String INSERT =
            "insert into supplement_content (case_id, content_encrypted) values (:id, :content)";

    private static final String UPDATE =
            "update supplement_content set content_encrypted = :content where case_id = :id";

    private static final String FREEZE = "update supplement_content set digest = :digest where case_id = :id";

    private static final String ONE = "select content_encrypted from supplement_content where case_id = :id";

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    ObjectMapper json;

    /** The stored text and what it says. */
    record Stored(Sheet sheet, String digest) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void begin(UUID id, Sheet sheet) {
        sql.execute(INSERT, values(id, sheet));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replace(UUID id, Sheet sheet) {
        one(sql.execute(UPDATE, values(id, sheet)));
    }

    /** Keeps it as it is for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    void freeze(UUID id, String digest) {
        one(sql.execute(FREEZE, Map.of("id", id, "digest", digest)));
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("A confirmed supplement is not changed");
        }
    }

    private Map<String, Object> values(UUID id, Sheet sheet) {
        return Map.of("id", id, "content", cipher.encrypt(FIELD, id, sql.toJson(sheet)));
    }

    /** Of a case that the caller has found in the scope. */
    @Transactional
    Stored of(UUID id, Scope scope) {
        sql.open(scope);
        var text = sql.first(ONE, Map.of("id", id), row -> row.get("content_encrypted", String.class))
                .map(stored -> cipher.decrypt(FIELD, id, stored))
                .orElseThrow();
        try {
            return new Stored(json.readValue(text, Sheet.class), Sheet.digest(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A supplement cannot be read", e);
        }
    }
}
