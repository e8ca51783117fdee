package vn.dangbo.member.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Programmes of training; {@code kind} is THEORY, PROFESSION or UPDATE. */
@ApplicationScoped
class TrainingCodeLists implements CodeList.Source {

    static final String PROGRAMS = "training-programs";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(PROGRAMS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                sql.list(
                        "select code, vi, en, kind, valid_from, valid_to from training_program order by position",
                        Map.of(),
                        row -> new CodeList.Item(
                                row.get("code", String.class),
                                row.get("vi", String.class),
                                row.get("en", String.class),
                                row.get("valid_from", LocalDate.class),
                                row.get("valid_to", LocalDate.class),
                                Map.of("kind", row.get("kind", String.class)))));
    }

    /** The programmes that there are on the day. */
    List<String> programsOn(LocalDate day) {
        return list(PROGRAMS).items().stream()
                .filter(program -> !program.validFrom().isAfter(day)
                        && (program.validTo() == null || program.validTo().isAfter(day)))
                .map(CodeList.Item::code)
                .toList();
    }
}
