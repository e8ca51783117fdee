package vn.dangbo.member.record;

import java.util.regex.Pattern;
import vn.dangbo.platform.crypto.KeyedHash;

/** Số lý lịch: encrypted in the records, found by its keyed hash alone, of one person for good. */
public final class CvNumber {

    /** Field that these numbers are encrypted for, and purpose under which they are hashed. */
    public static final String FIELD = "member.cvNumber";

    /** Six digits and the letters of the committee: nine boxes on the old form, ten on the new one (mẫu 2-HSĐV). */
    public static final Pattern FORM = Pattern.compile("[0-9]{6}[A-ZĐ]{1,4}");

    private CvNumber() {}

    /** What finds the holder; null for no number. */
    public static String hash(String number, KeyedHash hash) {
        return number == null ? null : hash.text(FIELD, number);
    }
}
