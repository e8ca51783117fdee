package vn.dangbo.member.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import vn.dangbo.platform.text.Folding;

/**
 * What of the home place (quê quán, item 06 of the form) is kept as a keyed hash beside the encrypted details, so that two
 * records can be compared without being read.
 */
public enum HomePlace {
    /** Code of the unit until 30 June 2025. */
    OLD_UNIT("home_old_unit_hash", "member.home.oldUnit", "oldUnit"),
    /** Code of the unit since 1 July 2025. */
    NEW_UNIT("home_new_unit_hash", "member.home.newUnit", "newUnit"),
    /** The text without tones, case and punctuation. */
    TEXT("home_text_hash", "member.home.text", "text");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String column;
    private final String purpose;
    private final String part;

    HomePlace(String column, String purpose, String part) {
        this.column = column;
        this.purpose = purpose;
        this.part = part;
    }

    /** The column of the hash in {@code member}. */
    public String column() {
        return column;
    }

    /** Under which it is hashed; never changes. */
    public String purpose() {
        return purpose;
    }

    /**
     * What is hashed.
     *
     * @param details as stored, clear; null for none
     * @return null when the details say nothing of it
     */
    public String key(String details) {
        if (details == null) {
            return null;
        }
        try {
            var said = JSON.readTree(details).path("home").path(part).asText("");
            var key = this == TEXT ? folded(said) : said;
            return key.isEmpty() ? null : key;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of a record cannot be read", e);
        }
    }

    private static String folded(String text) {
        return PUNCTUATION.matcher(Folding.key(text)).replaceAll(" ").strip();
    }
}
