package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A snapshot of what is known about one subject. Immutable. */
public final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Digits of a number, with its sign and exponent. */
    private static final int LONGEST = 20;

    private static final Facts NONE = new Facts(new EnumMap<>(Fact.class));

    private final Map<Fact, Object> values;

    private Facts(Map<Fact, Object> values) {
        this.values = values;
    }

    /** Nothing is known. */
    public static Facts none() {
        return NONE;
    }

    /**
     * The same with one fact more, or another value of it; null makes it unknown.
     *
     * @throws IllegalArgumentException for a value that the fact cannot have
     */
    public Facts with(Fact fact, Object value) {
        var copy = new EnumMap<Fact, Object>(Fact.class);
        copy.putAll(values);
        if (value == null) {
            copy.remove(fact);
            return new Facts(copy);
        }
        var taken = value instanceof Integer || value instanceof Long
                ? BigDecimal.valueOf(((Number) value).longValue())
                : value;
        if (!fact.takes(taken)) {
            throw new IllegalArgumentException(fact.code());
        }
        copy.put(fact, taken);
        return new Facts(copy);
    }

    /** With those of the kinds that are known by now, in place of what was known before. */
    public Facts updated(Set<Fact> kinds, Facts now) {
        var facts = this;
        for (var kind : kinds) {
            facts = now.value(kind).isPresent() ? facts.with(kind, now.values.get(kind)) : facts;
        }
        return facts;
    }

    /**
     * Reads facts as JSON has them: numbers, booleans, codes of grades.
     *
     * @throws IllegalArgumentException naming the fact that is not known, or whose value it cannot have
     */
    public static Facts of(Map<String, ?> json) {
        var facts = NONE;
        for (var entry : json.entrySet()) {
            var fact = Fact.of(entry.getKey()).orElseThrow(() -> new IllegalArgumentException(entry.getKey()));
            facts = facts.with(fact, value(fact, JSON.valueToTree(entry.getValue())));
        }
        return facts;
    }

    static Object value(Fact fact, JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        Object value =
                switch (fact.type()) {
                    case NUMBER -> node.isNumber() && node.asText().length() <= LONGEST ? node.decimalValue() : null;
                    case FLAG -> node.isBoolean() ? node.booleanValue() : null;
                    case GRADE -> Grade.of(node.asText()).orElse(null);
                };
        if (value == null) {
            throw new IllegalArgumentException(fact.code());
        }
        return value;
    }

    /** What is known of it. */
    public Optional<Object> value(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** The number, when it is known. */
    public Optional<BigDecimal> number(Fact fact) {
        return value(fact).map(BigDecimal.class::cast);
    }

    /** The grade, when it is known. */
    public Optional<Grade> grade(Fact fact) {
        return value(fact).map(Grade.class::cast);
    }

    /** All that is known, by name, as JSON shows it. */
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        values.forEach((fact, value) -> map.put(fact.code(), value));
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
