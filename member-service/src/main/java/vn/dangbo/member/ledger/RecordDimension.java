package vn.dangbo.member.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * By what the stock can be split, and what of {@code s}, the seating of the day, and {@code m}, the member, says it. Who has
 * nothing on record stands under NONE; of ethnicity and religion, under no code.
 */
enum RecordDimension {
    SEX("sex", "m.sex"),
    STATE(
            "state",
            "case when " + Standing.OFFICIAL_ON + " <= cast(:asOf as date) then 'OFFICIAL' else 'PROBATIONARY' end"),
    ETHNICITY("ethnicity", "m.ethnicity"),
    RELIGION("religion", "m.religion"),
    /** Full years on the day; of a birth known to the month or year, those of whoever was born at its beginning. */
    AGE("age", band("AGE", "cast(rpad(m.birth_date, 10, '-01-01') as date)")),
    /** Full years of tuổi đảng on the day. */
    SENIORITY("seniority", band("SENIORITY", "m.seniority_from")),
    PROFESSIONAL_LEVEL("professionalLevel", "coalesce(m.professional_level, 'NONE')"),
    POLITICAL_THEORY("politicalTheory", "coalesce(m.political_theory, 'NONE')"),
    OCCUPATION("occupation", "coalesce(m.occupation, 'NONE')");

    private final String code;
    private final String expression;

    RecordDimension(String code, String expression) {
        this.code = code;
        this.expression = expression;
    }

    private static String band(String dimension, String since) {
        return """
                coalesce((select b.code from statistics_band b
                          where b.dimension = '%s' and b.years @> cast(extract(year from age(cast(:asOf as date), %s)) as int)),
                         'NONE')""".formatted(dimension, since);
    }

    /** Their codes on the wire, in order. */
    static List<String> codes() {
        return Arrays.stream(values()).map(one -> one.code).toList();
    }

    /** Columns of the members of a day; one that nobody asked for is not looked up. */
    static String looked() {
        return each(",\n", one -> "case when :by_%1$s or cast(:in_%1$s as text[]) is not null then %2$s end as \"%1$s\""
                .formatted(one.code, one.expression));
    }

    /** The same of rows {@code p}, as they are grouped. */
    static String grouped() {
        return each(", ", one -> "p.\"" + one.code + "\"");
    }

    /** Columns of the figure from rows {@code m}. */
    static String shown() {
        return each(",\n", one -> "case when :by_%1$s then m.\"%1$s\" end as \"%1$s\"".formatted(one.code));
    }

    /** The filters of rows {@code p}. */
    static String filtered() {
        return each("\nand ", one -> "(cast(:in_%1$s as text[]) is null or p.\"%1$s\" = any(cast(:in_%1$s as text[])))"
                .formatted(one.code));
    }

    /** The numbers of the columns, from the first. */
    static String numbers() {
        return each(", ", one -> Integer.toString(one.ordinal() + 1));
    }

    private static String each(String between, Function<RecordDimension, String> text) {
        return Arrays.stream(values()).map(text).collect(Collectors.joining(between));
    }
}
