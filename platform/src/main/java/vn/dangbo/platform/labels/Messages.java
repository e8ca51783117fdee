package vn.dangbo.platform.labels;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts by code, Vietnamese and English. The platform brings its own; a service adds
 * {@code dangbo/messages_vi.properties} and {@code _en}.
 */
@ApplicationScoped
public class Messages {

    /** The language of those who ask for none of ours. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final List<String> BUNDLES =
            List.of("dangbo/messages", "vn/dangbo/platform/messages", "vn/dangbo/platform/tabular/messages");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The text of a code with its arguments filled in; the code itself when nobody wrote a text. */
    public String text(Locale locale, String code, List<?> arguments) {
        for (var bundle : BUNDLES) {
            try {
                var pattern = ResourceBundle.getBundle(bundle, locale, Messages.class.getClassLoader(), NO_FALLBACK)
                        .getString(code);
                return new MessageFormat(pattern, locale)
                        .format(arguments.stream().map(String::valueOf).toArray());
            } catch (MissingResourceException next) {
                // the code belongs to another bundle
            }
        }
        return code;
    }

    /** Whether any bundle has a text for the code. */
    public boolean knows(Locale locale, String code) {
        return !text(locale, code, List.of()).equals(code);
    }
}
