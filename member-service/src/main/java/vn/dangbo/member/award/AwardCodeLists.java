package vn.dangbo.member.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Codes of awards: forms, and levels that grant them. */
@ApplicationScoped
class AwardCodeLists implements CodeList.Source {

    static final String FORMS = "award-forms";
    static final String LEVELS = "award-levels";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(FORMS, LEVELS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                name.equals(LEVELS)
                        ? Arrays.stream(AwardLevel.values())
                                .map(level -> CodeList.Item.of(level.name(), level.vi(), level.en()))
                                .toList()
                        : sql.list(
                                "select code, vi, en, valid_from, valid_to from award_form order by position",
                                Map.of(),
                                row -> new CodeList.Item(
                                        row.get("code", String.class),
                                        row.get("vi", String.class),
                                        row.get("en", String.class),
                                        row.get("valid_from", LocalDate.class),
                                        row.get("valid_to", LocalDate.class),
                                        Map.of())));
    }

    /** The forms that may be granted on the day. */
    List<String> formsOn(LocalDate day) {
        return list(FORMS).items().stream()
                .filter(form -> !form.validFrom().isAfter(day)
                        && (form.validTo() == null || form.validTo().isAfter(day)))
                .map(CodeList.Item::code)
                .toList();
    }
}
