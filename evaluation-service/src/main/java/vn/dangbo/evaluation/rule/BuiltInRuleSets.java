package vn.dangbo.evaluation.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rule sets that come with the product; none of them is ever changed. */
public final class BuiltInRuleSets {

    /** The eras, oldest first; that of quarters last. */
    public static final List<String> IDS = List.of("E0-2014", "E1a-2018", "E1b-2019", "E2-2023", "E3-2025", "E3q-2026");

    private BuiltInRuleSets() {}

    /** The document of an era in its latest version. */
    public static String document(String id) {
        var all = versions(id);
        return all.get(all.size() - 1);
    }

    /** The documents of an era as they are stored, version 1 first: what was published stays, a correction stands beside it. */
    public static List<String> versions(String id) {
        var documents = new ArrayList<String>();
        for (var name = id; ; name = id + ".v" + (documents.size() + 1)) {
            try (var file = BuiltInRuleSets.class.getResourceAsStream("/dangbo/rule-sets/" + name + ".json")) {
                if (file == null) {
                    return documents;
                }
                documents.add(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name, unreadable);
            }
        }
    }

    /** The rules of an era, read anew; for use without a database. */
    public static RuleSet read(String id) {
        return new RuleSetReader().stored(document(id));
    }
}
