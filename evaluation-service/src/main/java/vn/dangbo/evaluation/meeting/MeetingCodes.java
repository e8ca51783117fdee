package vn.dangbo.evaluation.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** The kinds of meetings. */
@ApplicationScoped
public class MeetingCodes implements CodeList.Source {

    /** Has a topic, and is counted quarter by quarter. */
    static final String THEMATIC = "THEMATIC";

    private static final String KINDS = "meeting-kinds";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(KINDS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                sql.list(
                        "select code, vi, en from meeting_kind order by position",
                        Map.of(),
                        row -> CodeList.Item.of(
                                row.get("code", String.class),
                                row.get("vi", String.class),
                                row.get("en", String.class))));
    }

    List<String> kinds() {
        return codes(KINDS);
    }
}
