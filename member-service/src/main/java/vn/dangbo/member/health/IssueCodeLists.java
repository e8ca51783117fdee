package vn.dangbo.member.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Kinds of findings, and the fields whose presence is counted. */
@ApplicationScoped
class IssueCodeLists implements CodeList.Source {

    static final String KINDS = "data-issue-kinds";
    static final String GROUNDS = "data-issue-grounds";
    static final String FIELDS = "completeness-fields";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(KINDS, GROUNDS, FIELDS);
    }

    @Override
    public CodeList list(String name) {
        var statement =
                switch (name) {
                    case KINDS -> "select code, vi, en from data_issue_kind order by position";
                    case GROUNDS -> "select code, vi, en from data_issue_ground order by position";
                    default -> "select code, vi, en from completeness_field order by position";
                };
        return new CodeList(
                name,
                sql.list(
                        statement,
                        Map.of(),
                        row -> CodeList.Item.of(
                                row.get("code", String.class),
                                row.get("vi", String.class),
                                row.get("en", String.class))));
    }

    /** The groups of fields, in their order. */
    List<String> groups() {
        return sql.list(
                "select field_group from completeness_field group by field_group order by min(position)",
                Map.of(),
                row -> row.get("field_group", String.class));
    }
}
