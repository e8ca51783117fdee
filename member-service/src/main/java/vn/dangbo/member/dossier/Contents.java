package vn.dangbo.member.dossier;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Clock;
import java.util.List;
import vn.dangbo.member.profile.PartialDay;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** Checks what a section is to say: every text, list, number and day in it, however deep. */
final class Contents {

    private static final int LONGEST = 1_000;
    private static final int MOST = 200;

    private Contents() {}

    /**
     * Lets a content through.
     *
     * @param path of the field, for the refusal
     * @throws ProblemException 400 naming the field: FIELD_TOO_LONG, CHARACTER_INVALID, FIELD_TOO_MANY, FIELD_MISSING for an
     *     entry of a list that is empty, PARTIAL_DATE_INVALID, PARTIAL_DATE_OUT_OF_RANGE, NUMBER_NEGATIVE
     */
    static void check(String path, Object value, Clock clock) {
        if (value instanceof String text) {
            Fields.text(path, text, LONGEST);
        } else if (value instanceof PartialDay day) {
            day.check(path, clock);
        } else if (value instanceof Long number && number < 0) {
            throw ProblemException.badRequest(path, "NUMBER_NEGATIVE", path);
        } else if (value instanceof List<?> list) {
            if (list.size() > MOST) {
                throw ProblemException.badRequest(path, "FIELD_TOO_MANY", path, MOST);
            }
            for (int i = 0; i < list.size(); i++) {
                var entry = path + "[" + i + "]";
                check(entry, Fields.required(entry, list.get(i)), clock);
            }
        } else if (value instanceof Record content) {
            for (var component : content.getClass().getRecordComponents()) {
                check(path + "." + component.getName(), read(component, content), clock);
            }
        }
    }

    private static Object read(RecordComponent component, Record content) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
