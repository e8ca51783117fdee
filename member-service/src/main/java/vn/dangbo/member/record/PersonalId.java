package vn.dangbo.member.record;

import java.util.regex.Pattern;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** Số căn cước: encrypted in the records, found by its keyed hash alone. */
public final class PersonalId {

    /** Field that identity numbers are encrypted for, and purpose under which they are hashed. */
    public static final String FIELD = "member.personalId";

    /** Twelve digits (Luật Căn cước 2023). */
    public static final Pattern FORM = Pattern.compile("[0-9]{12}");

    private PersonalId() {}

    /**
     * The number, which must be one.
     *
     * @throws ProblemException 400 FIELD_MISSING, PERSONAL_ID_INVALID
     */
    public static String required(String field, String text) {
        var number = Fields.required(field, text).strip();
        if (!FORM.matcher(number).matches()) {
            throw ProblemException.badRequest(field, "PERSONAL_ID_INVALID");
        }
        return number;
    }

    /** Everything under which the holder may be found: by the key in use, and by older ones. */
    public static String[] hashes(String number, KeyedHash hash) {
        return hash.texts(FIELD, number).toArray(String[]::new);
    }

    /** What finds the holder. */
    public static String hash(String number, KeyedHash hash) {
        return hash.text(FIELD, number);
    }
}
