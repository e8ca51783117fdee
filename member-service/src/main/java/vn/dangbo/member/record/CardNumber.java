package vn.dangbo.member.record;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dangbo.platform.crypto.KeyedHash;

/** Số thẻ đảng viên: encrypted in the records, found by its keyed hash alone. */
public final class CardNumber {

    /** Field that card numbers are encrypted for, and purpose under which they are hashed. */
    public static final String FIELD = "member.cardNumber";

    /** 8 digits since Chỉ thị 29-CT/TW 2003, 12 boxes on the form in use since 2025. */
    public static final Pattern FORM = Pattern.compile("[0-9]{8}(?:[0-9]{4})?");

    private CardNumber() {}

    /** What finds the holder; empty when the text is no card number. */
    public static Optional<String> hash(String text, KeyedHash hash) {
        return Optional.ofNullable(text)
                .map(String::trim)
                .filter(number -> FORM.matcher(number).matches())
                .map(number -> hash.text(FIELD, number));
    }

    /** All that may find the holder, under older keys too; none when the text is no card number. */
    public static String[] hashes(String text, KeyedHash hash) {
        return Optional.ofNullable(text)
                .map(String::trim)
                .filter(number -> FORM.matcher(number).matches())
                .map(number -> hash.texts(FIELD, number).toArray(String[]::new))
                .orElseGet(() -> new String[0]);
    }
}
