package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule sets that come with the product, read from {@code dangbo/rule-sets}; none of them is ever changed. */
@ApplicationScoped
public class BuiltInRuleSets {

    /** The eras, oldest first. */
    public static final List<String> IDS = List.of("E0-2014", "E1a-2018", "E1b-2019", "E2-2023", "E3-2025");

    private final Map<String, RuleSet> sets = new LinkedHashMap<>();

    /** Reads them all. */
    public BuiltInRuleSets() {
        var mapper = mapper();
        for (var id : IDS) {
            sets.put(id, read(mapper, id));
        }
    }

    /** Reads rule sets, and refuses what is in no rule set. */
    static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    private static RuleSet read(ObjectMapper mapper, String id) {
        try (var file = BuiltInRuleSets.class.getResourceAsStream("/dangbo/rule-sets/" + id + ".json")) {
            return mapper.readValue(file, RuleSet.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(id, unreadable);
        }
    }

    /** All of them, oldest first. */
    public List<RuleSet> all() {
        return List.copyOf(sets.values());
    }

    /** The one of that id. */
    public Optional<RuleSet> find(String id) {
        return Optional.ofNullable(sets.get(id));
    }
}
