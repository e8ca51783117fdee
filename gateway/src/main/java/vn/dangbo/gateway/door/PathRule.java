package vn.dangbo.gateway.door;

import java.util.Optional;
import vn.dangbo.gateway.problem.ProblemType;

/**
 * Refuses addresses that two programs could read differently: what is a path parameter, a folder up or an encoded slash
 * to one may be plain text to the other, and a rule for the one path is passed with the other. No identifier of the API
 * needs any of them.
 */
final class PathRule {

    private PathRule() {}

    /**
     * Judges a request target exactly as it came over the wire.
     *
     * @param uri path with query, not decoded
     * @param maxLength the longest accepted, in characters
     * @return the reason to refuse it, or empty when it may be routed
     */
    static Optional<ProblemType> refusal(String uri, int maxLength) {
        if (uri.length() > maxLength) {
            return Optional.of(ProblemType.URI_TOO_LONG);
        }
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        boolean safe = path.startsWith("/") && hasOnlyPrintableAscii(uri) && isPlain(path) && hasPlainEscapes(path);
        return safe ? Optional.empty() : Optional.of(ProblemType.UNSAFE_PATH);
    }

    private static boolean hasOnlyPrintableAscii(String uri) {
        return uri.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    private static boolean isPlain(String path) {
        return path.chars().noneMatch(c -> c == ';' || c == '\\' || c == '#')
                && !path.contains("//")
                && !path.contains("..")
                && !path.contains("/./")
                && !path.endsWith("/.");
    }

    /** True when every escape stands for a character that means nothing special once it is decoded. */
    private static boolean hasPlainEscapes(String path) {
        for (int i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 3)) {
            if (i + 2 >= path.length()) {
                return false;
            }
            int high = Character.digit(path.charAt(i + 1), 16);
            int low = Character.digit(path.charAt(i + 2), 16);
            if (high < 0 || low < 0) {
                return false;
            }
            int decoded = high * 16 + low;
            // An escaped percent sign is an escape for whoever decodes twice; an escaped dot is only ever a disguise.
            if (decoded < 0x20 || decoded == 0x7f || ";/\\.%?#".indexOf(decoded) >= 0) {
                return false;
            }
        }
        return true;
    }
}
