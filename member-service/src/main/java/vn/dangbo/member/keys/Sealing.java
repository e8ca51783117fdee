package vn.dangbo.member.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import vn.dangbo.member.cases.SealedFacts;

/**
 * Encrypts texts of cases and remarks of their steps that stand open: recorded before they were sealed, or by an instance that did not know that yet. Some
 * cases with all their steps at a time, in one transaction.
 */
final class Sealing {

    private static final String OPEN = """
            select c.id, c.sealed_encrypted,
                   cast((select jsonb_object_agg(name, c.facts -> name) from unnest(open_texts(c.kind, c.facts)) as name) as text)
            from member_case c
            where cardinality(open_texts(c.kind, c.facts)) > 0
            order by c.id limit ? for update
            """;

    private static final String SEAL = """
            update member_case c set sealed_encrypted = ?, facts = c.facts - open_texts(c.kind, c.facts) where c.id = ?
            """;

    private static final String STEPS = """
            update member_case_event e set facts = e.facts - open_texts(c.kind, e.facts)
            from member_case c where c.id = e.case_id and e.case_id = ?
            """;

    private static final String OPEN_NOTES = """
            select e.id, e.case_id, e.note
            from member_case_event e join member_case c on c.id = e.case_id
            where e.note is not null and cardinality(sealed_texts(c.kind)) > 0
            order by e.id limit ? for update of e
            """;

    private static final String SEAL_NOTE = "update member_case_event set note_encrypted = ?, note = null where id = ?";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Keys keys;

    Sealing(Connection connection, Keys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /**
     * Seals the next cases.
     *
     * @return how many
     */
    int bring(int rows) throws SQLException {
        int sealed = 0;
        try (var open = connection.prepareStatement(OPEN);
                var seal = connection.prepareStatement(SEAL);
                var steps = connection.prepareStatement(STEPS)) {
            open.setInt(1, rows);
            try (var row = open.executeQuery()) {
                while (row.next()) {
                    var id = row.getObject(1, UUID.class);
                    seal.setString(1, sealed(id, row.getString(2), row.getString(3)));
                    seal.setObject(2, id);
                    steps.setObject(1, id);
                    seal.addBatch();
                    steps.addBatch();
                    sealed++;
                }
            }
            steps.executeBatch();
            seal.executeBatch();
        }
        connection.commit();
        return sealed;
    }

    /**
     * Seals the next remarks of steps.
     *
     * @return how many
     */
    int bringNotes(int rows) throws SQLException {
        int sealed = 0;
        try (var open = connection.prepareStatement(OPEN_NOTES);
                var seal = connection.prepareStatement(SEAL_NOTE)) {
            open.setInt(1, rows);
            try (var row = open.executeQuery()) {
                while (row.next()) {
                    seal.setString(
                            1, keys.cipher().encrypt(SealedFacts.NOTE, row.getObject(2, UUID.class), row.getString(3)));
                    seal.setLong(2, row.getLong(1));
                    seal.addBatch();
                    sealed++;
                }
            }
            seal.executeBatch();
        }
        connection.commit();
        return sealed;
    }

    /** What stands open was written last. */
    private String sealed(UUID id, String before, String open) {
        try {
            var texts = JSON.createObjectNode();
            if (before != null) {
                texts.setAll((ObjectNode) JSON.readTree(keys.cipher().decrypt(SealedFacts.FIELD, id, before)));
            }
            texts.setAll((ObjectNode) JSON.readTree(open));
            return keys.cipher().encrypt(SealedFacts.FIELD, id, texts.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The texts of a case cannot be read", e);
        }
    }
}
