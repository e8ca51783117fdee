package vn.dangbo.member.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/**
 * Programmes of training; {@code kind} is THEORY, PROFESSION or UPDATE, {@code level} the highest level of the record to which
 * one leads.
 */
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
                        "select code, vi, en, kind, level, valid_from, valid_to from training_program order by position",
                        Map.of(),
                        row -> new CodeList.Item(
                                row.get("code", String.class),
                                row.get("vi", String.class),
                                row.get("en", String.class),
                                row.get("valid_from", LocalDate.class),
                                row.get("valid_to", LocalDate.class),
                                attributes(row))));
    }

    private static Map<String, String> attributes(Tuple row) {
        var kind = row.get("kind", String.class);
        var level = row.get("level", String.class);
        return level == null ? Map.of("kind", kind) : Map.of("kind", kind, "level", level);
    }

    /** The levels to which programmes lead; NONE for those that lead to none. */
    List<String> levels() {
        return sql.list(
                "select distinct coalesce(level, 'NONE') as level from training_program order by 1",
                Map.of(),
                row -> row.get("level", String.class));
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
