package vn.dangbo.org.code;

import java.util.regex.Pattern;
import vn.dangbo.platform.problem.ProblemException;

/**
 * An identifier as a query names it: {@code SCHEME:VALUE}.
 *
 * @param scheme code of the scheme, known or not: an unknown one belongs to nobody
 */
public record IdentifierReference(String scheme, String value) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,20}):([A-Z0-9.]{1,50})");

    /**
     * The reference; null when there is none.
     *
     * @throws ProblemException 400 IDENTIFIER_REFERENCE_INVALID naming the parameter
     */
    public static IdentifierReference parse(String parameter, String text) {
        if (text == null) {
            return null;
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw ProblemException.badRequest(parameter, "IDENTIFIER_REFERENCE_INVALID", text);
        }
        return new IdentifierReference(parts.group(1), parts.group(2));
    }
}
