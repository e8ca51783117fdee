package vn.dangbo.member.rights;

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

/** What requests ask for, encrypted beside their cases. */
@ApplicationScoped
class RightsDetails {

    static final String FIELD = "rights.detail";

    private static final String INSERT =
            "insert into rights_detail (case_id, content_encrypted) values (:id, :content)";

    private static final String ONE = "select content_encrypted from rights_detail where case_id = :id";

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    ObjectMapper json;

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID id, RightsDetail detail) {
        sql.execute(INSERT, Map.of("id", id, "content", cipher.encrypt(FIELD, id, sql.toJson(detail))));
    }

    /** Of a case that the caller has found in the scope. */
    @Transactional
    RightsDetail of(UUID id, Scope scope) {
        sql.open(scope);
        var text = sql.first(ONE, Map.of("id", id), row -> row.get("content_encrypted", String.class))
                .map(stored -> cipher.decrypt(FIELD, id, stored))
                .orElseThrow();
        try {
            return json.readValue(text, RightsDetail.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request cannot be read", e);
        }
    }
}
