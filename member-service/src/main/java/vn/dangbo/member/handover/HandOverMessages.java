package vn.dangbo.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.partner.Courier;
import vn.dangbo.member.partner.MessageType;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.sql.Sql;

/**
 * The signed messages that went out and came in, encrypted with our own keys. Who may have one is judged by the case; that a
 * serial has come before must be known whoever hands it in.
 */
@ApplicationScoped
class HandOverMessages {

    private static final String FIELD = "handOver.message";

    private static final String INSERT = """
            insert into hand_over_message (id, serial, type, direction, deployment, case_id, digest, signed_encrypted, recorded_by)
            values (:id, :serial, :type, :direction, :deployment, cast(:case as uuid), :digest, :signed, :by)
            """;

    private static final String BY_SERIAL = """
            select id, case_id, digest, signed_encrypted from hand_over_message
            where direction = :direction and deployment = :deployment and type = :type and serial = :serial
            """;

    private static final String OF_CASE = """
            select id, case_id, digest, signed_encrypted from hand_over_message
            where direction = :direction and case_id = :case and type = :type
            """;

    /** Two who hand the same file in wait for each other. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:key, 0)) is null as locked";

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    CaseDesk desk;

    /** Whose message it is. */
    enum Direction {
        ISSUED,
        RECEIVED
    }

    /**
     * A message on record.
     *
     * @param caseId null for one about something that had not come
     */
    record Kept(UUID caseId, String digest, String signed) {

        /** Whether it is the very same. */
        boolean is(Courier.Message message) {
            return digest.equals(HandOverMessages.digest(message.signed()));
        }
    }

    /** What is known of a serial, held until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Kept> held(Direction direction, String deployment, MessageType type, UUID serial) {
        sql.first(LOCK, Map.of("key", deployment + " " + serial), row -> row);
        return find(direction, deployment, type, serial);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Kept> find(Direction direction, String deployment, MessageType type, UUID serial) {
        sql.open(Scope.everywhere());
        return sql.first(
                BY_SERIAL,
                Map.of("direction", direction.name(), "deployment", deployment, "type", type.name(), "serial", serial),
                this::kept);
    }

    /** The message of a case that the caller holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Kept> of(UUID caseId, Direction direction, MessageType type) {
        sql.open(Scope.everywhere());
        return sql.first(
                OF_CASE, Map.of("direction", direction.name(), "case", caseId, "type", type.name()), this::kept);
    }

    /** Records one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Courier.Message message, Direction direction, UUID caseId) {
        sql.open(Scope.everywhere());
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("serial", message.serial());
        parameters.put("type", message.type().name());
        parameters.put("direction", direction.name());
        parameters.put("deployment", message.deployment());
        parameters.put("case", caseId == null ? null : caseId.toString());
        parameters.put("digest", digest(message.signed()));
        parameters.put("signed", cipher.encrypt(FIELD, id, message.signed()));
        parameters.put("by", desk.name());
        sql.execute(INSERT, parameters);
    }

    private Kept kept(Tuple row) {
        return new Kept(
                row.get("case_id", UUID.class),
                row.get("digest", String.class),
                cipher.decrypt(FIELD, row.get("id", UUID.class), row.get("signed_encrypted", String.class)));
    }

    private static String digest(String signed) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
