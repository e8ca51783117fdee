package vn.dangbo.member.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.dangbo.platform.crypto.FieldCipher;

/**
 * The facts of a case as they stand in the table: what its kind names as sealed is encrypted in a column of its own, for this
 * case alone, and among the facts of no step; so are the remarks of its steps. What was recorded before that was so is read from where it stood.
 */
@ApplicationScoped
public class SealedFacts {

    /** For what sealed texts are encrypted; never changes. */
    public static final String FIELD = "case.sealed";

    /** For what remarks of steps are encrypted; never changes. */
    public static final String NOTE = "case.note";

    @Inject
    ObjectMapper json;

    @Inject
    FieldCipher cipher;

    /**
     * Facts to be stored.
     *
     * @param open what may be read in the table
     * @param sealed the rest, encrypted; null when there is none
     */
    record Stored(JsonNode open, String sealed) {}

    /** Takes apart what is known of a case. */
    <F> Stored stored(CaseKind<?, F> kind, UUID id, F facts) {
        JsonNode all = json.valueToTree(facts);
        if (!(all instanceof ObjectNode open) || kind.sealed().isEmpty()) {
            return new Stored(all, null);
        }
        var sealed = json.createObjectNode();
        kind.sealed().forEach(name -> {
            var text = open.remove(name);
            if (text != null && !text.isNull()) {
                sealed.set(name, text);
            }
        });
        return new Stored(open, sealed.isEmpty() ? null : cipher.encrypt(FIELD, id, sealed.toString()));
    }

    /** Puts together what is known of a case. */
    <F> F read(CaseKind<?, F> kind, UUID id, String open, String sealed) {
        try {
            var all = json.readTree(open);
            if (sealed != null) {
                ((ObjectNode) all).setAll(opened(id, sealed));
            }
            return json.treeToValue(all, kind.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of a case cannot be read", e);
        }
    }

    /**
     * A sealed text of a case.
     *
     * @param sealed as stored; null when nothing is
     * @param open the text as it stood before it was sealed; null for none
     */
    public String text(UUID id, String sealed, String name, String open) {
        try {
            var text = sealed == null ? null : opened(id, sealed).get(name);
            return text == null ? open : text.asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The texts of a case cannot be read", e);
        }
    }

    /**
     * A remark of a step, to be stored.
     *
     * @param open where it is no secret of its kind; else null
     * @param sealed where it is; else null
     */
    record Note(String open, String sealed) {}

    /** A remark of a step of a case; null for none. */
    Note noted(CaseKind<?, ?> kind, UUID id, String note) {
        return note == null || kind.sealed().isEmpty()
                ? new Note(note, null)
                : new Note(null, cipher.encrypt(NOTE, id, note));
    }

    /** The remark of a step of a case, as it was said. */
    String read(UUID id, Note note) {
        return note.sealed() == null ? note.open() : cipher.decrypt(NOTE, id, note.sealed());
    }

    private ObjectNode opened(UUID id, String sealed) throws JsonProcessingException {
        return (ObjectNode) json.readTree(cipher.decrypt(FIELD, id, sealed));
    }
}
