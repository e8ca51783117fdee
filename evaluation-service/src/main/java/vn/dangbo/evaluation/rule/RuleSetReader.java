package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;

/** Reads rule sets from JSON, and tells what keeps a document from being one. */
@ApplicationScoped
public class RuleSetReader {

    private static final int MOST_FAULTS = 20;

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(RuleSetReader.class.getResourceAsStream("/dangbo/rule-sets/schema.json"));

    /**
     * The rule set that a document is.
     *
     * @throws ProblemException 422 RULE_SET_INVALID with each place where it breaks the schema, or names a rule twice
     */
    public RuleSet read(JsonNode document) {
        // A condition that fits none of its forms is found once for each form; once is enough.
        var places = new TreeMap<String, String>();
        schema.validate(document)
                .forEach(found -> places.putIfAbsent(found.getInstanceLocation().toString(), found.getMessage()));
        var faults = places.entrySet().stream()
                .limit(MOST_FAULTS)
                .map(place -> fault(place.getKey(), place.getValue()))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid("RULE_SET_INVALID", faults);
        }
        try {
            var rules = json.treeToValue(document, RuleSet.class);
            var seen = new HashSet<String>();
            for (var rule : rules.rules()) {
                if (!seen.add(rule.id())) {
                    throw ProblemException.invalid(
                            "RULE_SET_INVALID", List.of(fault("$.rules", "rule " + rule.id() + " twice")));
                }
            }
            return rules;
        } catch (JsonProcessingException broken) {
            throw ProblemException.invalid("RULE_SET_INVALID", List.of(fault("$", broken.getOriginalMessage())));
        }
    }

    /** The rule set of a text that was checked when it was stored. */
    RuleSet stored(String document) {
        try {
            return json.readValue(document, RuleSet.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored rule set is unreadable", broken);
        }
    }

    private static Fault fault(String where, String what) {
        return new Fault(where, "RULE_SET_FAULT", List.of(what));
    }
}
