package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A condition on facts, as a rule set has it: {@code {"fact": "tasksDonePct", "op": "GE", "value": 100}}, or conditions
 * joined by {@code all}, {@code any}, {@code not}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(Fact fact, Operator op, Object value, List<Condition> all, List<Condition> any, Condition not) {

    /** How a fact is compared with a value. Grades are compared by rank. */
    public enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE
    }

    @JsonCreator
    static Condition of(
            @JsonProperty("fact") String fact,
            @JsonProperty("op") Operator op,
            @JsonProperty("value") JsonNode value,
            @JsonProperty("all") List<Condition> all,
            @JsonProperty("any") List<Condition> any,
            @JsonProperty("not") Condition not) {
        if (Stream.of(fact, all, any, not).filter(part -> part != null).count() != 1) {
            throw new IllegalArgumentException("a condition is a fact, all, any or not");
        }
        if (fact == null) {
            return new Condition(null, null, null, all, any, not);
        }
        var known = Fact.of(fact).orElseThrow(() -> new IllegalArgumentException("unknown fact " + fact));
        if (op == null || value == null || value.isNull()) {
            throw new IllegalArgumentException("a fact is compared with a value");
        }
        if (known.type() == Fact.Type.FLAG && op != Operator.EQ && op != Operator.NE) {
            throw new IllegalArgumentException("a flag has no order");
        }
        return new Condition(known, op, Facts.value(known, value), null, null, null);
    }

    /** The fact's name, as JSON has it. */
    @JsonProperty("fact")
    String factCode() {
        return fact == null ? null : fact.code();
    }

    /** Whether it holds. */
    public Truth holds(Facts facts) {
        if (fact != null) {
            return facts.value(fact).map(this::compare).orElse(Truth.UNKNOWN);
        }
        if (not != null) {
            return not.holds(facts).not();
        }
        return all != null
                ? all.stream().map(part -> part.holds(facts)).reduce(Truth.YES, Truth::and)
                : any.stream().map(part -> part.holds(facts)).reduce(Truth.NO, Truth::or);
    }

    /** The facts that it asks about. */
    public Set<Fact> asks() {
        var asked = EnumSet.noneOf(Fact.class);
        if (fact != null) {
            asked.add(fact);
        }
        Stream.of(all, any)
                .filter(parts -> parts != null)
                .flatMap(List::stream)
                .forEach(part -> asked.addAll(part.asks()));
        if (not != null) {
            asked.addAll(not.asks());
        }
        return asked;
    }

    private Truth compare(Object actual) {
        int order =
                switch (fact.type()) {
                    case NUMBER -> ((BigDecimal) actual).compareTo((BigDecimal) value);
                    case FLAG -> ((Boolean) actual).compareTo((Boolean) value);
                    case GRADE -> ((Grade) actual).compareTo((Grade) value);
                };
        return Truth.of(
                switch (op) {
                    case EQ -> order == 0;
                    case NE -> order != 0;
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    case GE -> order >= 0;
                });
    }
}
