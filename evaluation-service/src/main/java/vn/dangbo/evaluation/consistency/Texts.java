package vn.dangbo.evaluation.consistency;

import java.util.List;
import java.util.Locale;
import vn.dangbo.platform.labels.Messages;

/** The sentences of findings in the reader's language. */
record Texts(Messages messages, Locale locale) {

    String of(String code, Object... arguments) {
        return messages.text(locale, "CONSISTENCY_" + code, List.of(arguments));
    }
}
