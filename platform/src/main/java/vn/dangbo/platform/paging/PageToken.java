package vn.dangbo.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import vn.dangbo.platform.problem.ProblemException;

/** A cursor: the ordering values of the last row seen, opaque to clients. */
final class PageToken {

    private static final char SEPARATOR = '\u0000';

    /** First value of every token: one that was not made here, or by an older form, is told by it. */
    private static final String MARK = "p1";

    private PageToken() {}

    static String of(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + SEPARATOR + String.join(String.valueOf(SEPARATOR), key))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 CURSOR_INVALID for anything that {@link #of} did not make */
    static List<String> parse(String token, int values) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var key = List.of(text.split(String.valueOf(SEPARATOR), -1));
            if (key.size() == values + 1 && key.get(0).equals(MARK)) {
                return key.subList(1, key.size());
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal
        }
        throw ProblemException.badRequest("cursor", "CURSOR_INVALID");
    }
}
