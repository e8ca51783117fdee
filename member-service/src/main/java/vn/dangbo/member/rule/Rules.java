package vn.dangbo.member.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/** The numbers of rules of members as records. */
@ApplicationScoped
class Rules {

    private static final int PER_THOUSAND = 1_000;
    /** As many working days as are ever counted; no term, age or number of persons is greater. */
    private static final int MOST = 2_000;

    /** Numbers of months that are to fill a year. */
    private static final Set<String> PARTS_OF_YEAR = Set.of("RECONCILIATION_PERIOD");

    private static final String ALL = """
            select code, value, unit, valid_from, valid_to, legal_basis, vi, en, to_check
            from rule_parameter
            where cast(:code as text) is null or code = :code
            order by code collate "C", valid_from
            """;

    private static final String DELETE = "delete from rule_parameter where code = :code";

    private static final String INSERT = """
            insert into rule_parameter (code, value, unit, valid_from, valid_to, legal_basis, vi, en, to_check)
            select code, value, unit, "validFrom", "validTo", "legalBasis", vi, en, "toCheck"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(code text, value int, unit text, "validFrom" date, "validTo" date, "legalBasis" text, vi text, en text,
                      "toCheck" text)
            """;

    @Inject
    Sql sql;

    @Inject
    RuleChanges changes;

    private record Row(
            String code,
            int value,
            String unit,
            LocalDate validFrom,
            LocalDate validTo,
            String legalBasis,
            String vi,
            String en,
            String toCheck) {

        static Row of(Tuple row) {
            return new Row(
                    row.get("code", String.class),
                    row.get("value", Integer.class),
                    row.get("unit", String.class),
                    row.get("valid_from", LocalDate.class),
                    row.get("valid_to", LocalDate.class),
                    row.get("legal_basis", String.class),
                    row.get("vi", String.class),
                    row.get("en", String.class),
                    row.get("to_check", String.class));
        }

        static Row of(RuleView rule, RuleValue value) {
            return new Row(
                    rule.code(),
                    value.value(),
                    rule.unit(),
                    value.validFrom(),
                    value.validTo(),
                    value.legalBasis(),
                    rule.vi(),
                    rule.en(),
                    value.toCheck());
        }

        RuleValue told() {
            return new RuleValue(value, validFrom, validTo, legalBasis, toCheck);
        }
    }

    /** All of them, by code. */
    @Transactional
    List<RuleView> all() {
        return read(null);
    }

    /**
     * One, with its changes.
     *
     * @throws ProblemException 404 RULE_NOT_FOUND
     */
    @Transactional
    RuleView one(String code) {
        var rule = read(code).stream().findFirst().orElseThrow(() -> ProblemException.notFound("RULE_NOT_FOUND", code));
        return new RuleView(
                rule.code(),
                rule.unit(),
                rule.vi(),
                rule.en(),
                rule.values(),
                changes.of(RuleChanges.RULE, code),
                changes.version(RuleChanges.RULE, code));
    }

    private List<RuleView> read(String code) {
        var parameters = new HashMap<String, Object>();
        parameters.put("code", code);
        var byCode = new LinkedHashMap<String, List<Row>>();
        sql.list(ALL, parameters, Row::of).forEach(row -> byCode.computeIfAbsent(row.code(), any -> new ArrayList<>())
                .add(row));
        return byCode.values().stream().map(Rules::told).toList();
    }

    /** What a rule is called is what it was called last. */
    private static RuleView told(List<Row> rows) {
        var last = rows.get(rows.size() - 1);
        return new RuleView(
                last.code(),
                last.unit(),
                last.vi(),
                last.en(),
                rows.stream().map(Row::told).toList(),
                null,
                0);
    }

    /**
     * Adds a value from a day on.
     *
     * @throws ProblemException 404 RULE_NOT_FOUND; 403, 412, 428 as {@link RuleChanges#hold}; 409 RULE_HAS_ACTED; 400 naming the
     *     field: NUMBER_OUT_OF_RANGE, for months below 1; PERIOD_NOT_PART_OF_YEAR
     */
    @Transactional
    void add(String code, RuleRequest wanted, String ifMatch) {
        var unit = one(code).unit();
        // none of the rules in months means "at once"
        int least = unit.equals("MONTH") ? 1 : 0;
        int most = unit.equals("PER_THOUSAND") ? PER_THOUSAND : MOST;
        var added = new RuleValue(
                Fields.number("value", Fields.required("value", wanted.value()), least, most),
                Fields.day("from", Fields.required("from", wanted.from())),
                null,
                Fields.required("legalBasis", wanted.legalBasis()).strip(),
                null);
        if (PARTS_OF_YEAR.contains(code) && !Terms.dividesYear(added.value())) {
            throw ProblemException.badRequest("value", "PERIOD_NOT_PART_OF_YEAR", added.value());
        }
        change(code, wanted, ifMatch, values -> RuleTimeline.with(values, added));
    }

    /**
     * Ends a rule on a day.
     *
     * @throws ProblemException as {@link #add}; 409 RULE_NOT_IN_FORCE
     */
    @Transactional
    void end(String code, RuleRequest wanted, String ifMatch) {
        var on = Fields.day("from", Fields.required("from", wanted.from()));
        change(code, wanted, ifMatch, values -> RuleTimeline.ended(values, on));
    }

    private void change(String code, RuleRequest wanted, String ifMatch, UnaryOperator<List<RuleValue>> change) {
        var ground = RuleChanges.Ground.of(wanted.legalBasis(), wanted.reason(), wanted.correction());
        one(code);
        changes.hold(RuleChanges.RULE, code, ifMatch);
        changes.correctedKnowingly(wanted.from(), ground);
        var rule = one(code);
        var after = change.apply(rule.values());
        sql.execute(DELETE, Map.of("code", code));
        sql.write(INSERT, after.stream().map(value -> Row.of(rule, value)).toList());
        changes.record(RuleChanges.RULE, code, ground, rule.values(), after);
    }
}
