package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Codes of what is known around a violation. */
@ApplicationScoped
public class DisciplineCodeLists implements CodeList.Source {

    static final String POSITION_LEVELS = "position-levels";
    static final String LEGAL_OUTCOMES = "legal-outcomes";
    static final String ADMINISTRATIVE_SANCTIONS = "administrative-sanctions";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(POSITION_LEVELS, LEGAL_OUTCOMES, ADMINISTRATIVE_SANCTIONS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                sql.list(
                        switch (name) {
                            case POSITION_LEVELS -> "select code, vi, en from position_level order by position";
                            case LEGAL_OUTCOMES -> "select code, vi, en from legal_outcome order by position";
                            default -> "select code, vi, en from administrative_sanction order by position";
                        },
                        Map.of(),
                        row -> CodeList.Item.of(
                                row.get("code", String.class),
                                row.get("vi", String.class),
                                row.get("en", String.class))));
    }
}
