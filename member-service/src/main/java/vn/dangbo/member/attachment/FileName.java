package vn.dangbo.member.attachment;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** File names in Content-Disposition (RFC 6266), the one header that carries them in both directions. */
final class FileName {

    private static final int LENGTH = 200;
    private static final Pattern EXTENDED = Pattern.compile("(?i)filename\\*\\s*=\\s*UTF-8''([^;\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i)filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    private FileName() {}

    /**
     * The name that the header says, without folders; null when it says none.
     *
     * @throws ProblemException 400 when it is longer than 200 characters or holds control characters
     */
    static String of(String header) {
        if (header == null) {
            return null;
        }
        var extended = EXTENDED.matcher(header);
        var plain = PLAIN.matcher(header);
        String name = null;
        if (extended.find()) {
            name = decoded(extended.group(1));
        } else if (plain.find()) {
            name = plain.group(1) == null ? plain.group(2) : plain.group(1);
        }
        return name == null
                ? null
                : Fields.text(
                        "Content-Disposition",
                        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                        LENGTH);
    }

    private static String decoded(String text) {
        try {
            // A plus is a plus here, and no blank.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("Content-Disposition", "CHARACTER_INVALID", "Content-Disposition");
        }
    }

    /** The header that has a browser save the content under the name, and never show it. */
    static String header(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename*=UTF-8''" + encoded;
    }
}
