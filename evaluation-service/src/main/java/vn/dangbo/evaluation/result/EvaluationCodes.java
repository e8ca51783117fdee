package vn.dangbo.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** The codes of results and rules: grades, reasons for none, kinds of subject, facts, types and levels of collectives. */
@ApplicationScoped
public class EvaluationCodes implements CodeList.Source {

    /** Stands for any reason where a grade is asked for: those without one. */
    public static final String NOT_EVALUATED = "NOT_EVALUATED";

    private static final String GRADES = "grades";
    private static final String REASONS = "not-evaluated-reasons";
    private static final String SHORTFALLS = "shortfall-reasons";
    private static final String SUBJECT_KINDS = "subject-kinds";
    private static final String FACTS = "evaluation-facts";
    private static final String COLLECTIVE_TYPES = "collective-types";
    private static final String MANAGEMENT_LEVELS = "management-levels";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(GRADES, REASONS, SHORTFALLS, SUBJECT_KINDS, FACTS, COLLECTIVE_TYPES, MANAGEMENT_LEVELS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                switch (name) {
                    case GRADES ->
                        sql.list(
                                "select code, vi, en, cast(rank as text) as rank from grade order by grade.rank desc",
                                Map.of(),
                                row -> item(row, Map.of("rank", row.get("rank", String.class))));
                    case REASONS ->
                        sql.list(
                                "select code, vi, en from not_evaluated_reason order by code = 'OTHER', position",
                                Map.of(),
                                row -> item(row, Map.of()));
                    case SHORTFALLS ->
                        sql.list(
                                "select code, vi, en from shortfall_reason order by position",
                                Map.of(),
                                row -> item(row, Map.of()));
                    case COLLECTIVE_TYPES ->
                        sql.list(
                                "select code, vi, en, cast(party as text) as party from collective_type order by position",
                                Map.of(),
                                row -> item(row, Map.of("party", row.get("party", String.class))));
                    case MANAGEMENT_LEVELS -> managementLevels();
                    case FACTS ->
                        Arrays.stream(Fact.values())
                                .map(fact -> new CodeList.Item(
                                        fact.code(),
                                        fact.vi(),
                                        fact.en(),
                                        null,
                                        null,
                                        Map.of("type", fact.type().name())))
                                .toList();
                    default ->
                        Arrays.stream(SubjectKind.values())
                                .map(kind -> CodeList.Item.of(kind.name(), kind.vi(), kind.en()))
                                .toList();
                });
    }

    /** The levels at which collectives stand and leaders are managed, with their days. */
    public List<CodeList.Item> managementLevels() {
        return sql.list("""
                select code, vi, en, valid_from, valid_to, 'legalRef' as property, legal_ref as value
                from management_level order by position
                """, Map.of(), CodeList.Item::of);
    }

    /** The types of collectives. */
    public List<String> collectiveTypes() {
        return codes(COLLECTIVE_TYPES);
    }

    /** The codes of the levels, those no longer in use included. */
    public List<String> levels() {
        return codes(MANAGEMENT_LEVELS);
    }

    /** The grades, best first. */
    public List<String> grades() {
        return codes(GRADES);
    }

    /** What a question for grades may name: the grades, best first, and {@link #NOT_EVALUATED}. */
    public List<String> gradesOrNone() {
        return Stream.concat(grades().stream(), Stream.of(NOT_EVALUATED)).toList();
    }

    /** The reasons for having no grade. */
    public List<String> reasons() {
        return codes(REASONS);
    }

    /** The kinds of the units that this service has heard of: org-service keeps their list, and sends it to nobody. */
    public List<String> kinds() {
        return sql.list(
                "select distinct kind from organisation_version order by kind",
                Map.of(),
                row -> row.get("kind", String.class));
    }

    private static CodeList.Item item(Tuple row, Map<String, String> properties) {
        return new CodeList.Item(
                row.get("code", String.class),
                row.get("vi", String.class),
                row.get("en", String.class),
                null,
                null,
                properties);
    }
}
