package vn.dangbo.gateway.problem;

import java.util.List;
import java.util.Locale;

/** Languages in which the gateway speaks to people. */
public enum Language {
    /** Vietnamese, the default. */
    VI,
    /** English. */
    EN;

    private static final List<Locale> OFFERED = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    /** The best of our languages for an {@code Accept-Language} header; Vietnamese for none, an unknown or a broken one. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return VI;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return Locale.ENGLISH.equals(best) ? EN : VI;
        } catch (IllegalArgumentException broken) {
            return VI;
        }
    }
}
