package vn.dangbo.platform.labels;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Locale;

/** Vietnamese or English, as the request's Accept-Language prefers. */
public final class RequestLocale {

    private static final List<Locale> OURS = List.of(Messages.VIETNAMESE, Locale.ENGLISH);

    private RequestLocale() {}

    /** The language of a request; Vietnamese when none of ours is accepted. */
    public static Locale of(ContainerRequestContext request) {
        return of(request == null ? null : request.getHeaderString("Accept-Language"));
    }

    /** The language for the value of an Accept-Language header, which may be null or nonsense. */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return Messages.VIETNAMESE;
        }
        try {
            var wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OURS);
            return wanted == null ? Messages.VIETNAMESE : wanted;
        } catch (IllegalArgumentException nonsense) {
            return Messages.VIETNAMESE;
        }
    }
}
