package vn.dangbo.member.self;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import vn.dangbo.platform.labels.CodeList;

/** The Vietnamese words of the printed export: what fields are called, and what codes mean. */
@ApplicationScoped
class PrintedWords {

    private static final String FILE = "/dangbo/printed_vi.properties";

    /** By field, or by its place and field where another place uses the word otherwise: the list of its codes. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("sex", "sexes"),
            Map.entry("member.state", "member-states"),
            Map.entry("religion", "religions"),
            Map.entry("ethnicity.code", "ethnicities"),
            Map.entry("familyBackground", "family-backgrounds"),
            Map.entry("record.occupation", "occupations"),
            Map.entry("professionalLevel", "professional-levels"),
            Map.entry("academicTitle", "academic-titles"),
            Map.entry("politicalTheory", "political-theory-levels"),
            Map.entry("startCause", "seating-start-causes"),
            Map.entry("endCause", "seating-end-causes"),
            Map.entry("basis", "seniority-bases"),
            Map.entry("overlays.type", "overlay-types"),
            Map.entry("overlays.ground", "exemption-grounds"),
            Map.entry("awards.form", "award-forms"),
            Map.entry("awards.level", "award-levels"),
            Map.entry("variant", "badge-variants"),
            Map.entry("program", "training-programs"),
            Map.entry("disciplines.form", "discipline-forms"),
            Map.entry("disciplines.level", "discipline-levels"),
            Map.entry("violation", "violation-classes"),
            Map.entry("rightsRequests.kind", "rights-kinds"),
            Map.entry("part", "supplement-parts"));

    @Inject
    @All
    List<CodeList.Source> sources;

    private final Properties words = words();

    /** Of one page: the lists are read once for it. */
    final class Page {

        private final Map<String, Map<String, String>> labels = new HashMap<>();

        /** A word that belongs to no field. */
        String word(String key) {
            return Objects.requireNonNull(words.getProperty(key), key);
        }

        /** What a field is called at a place; its own name where there is no word. */
        String field(String place, String field) {
            return words.getProperty(place + "." + field, words.getProperty(field, field));
        }

        /** What a value means: the label of a code, else the value. */
        String value(String place, String field, String value) {
            var told = words.getProperty(place + "." + field + "." + value);
            if (told != null) {
                return told;
            }
            var list = LISTS.getOrDefault(place + "." + field, LISTS.get(field));
            return list == null
                    ? value
                    : labels.computeIfAbsent(list, this::read).getOrDefault(value, value);
        }

        private Map<String, String> read(String list) {
            var found = new HashMap<String, String>();
            sources.stream()
                    .filter(source -> source.names().contains(list))
                    .flatMap(source -> source.list(list).items().stream())
                    .forEach(item -> found.putIfAbsent(item.code(), item.vi()));
            return found;
        }
    }

    Page page() {
        return new Page();
    }

    private static Properties words() {
        var properties = new Properties();
        try (var in = PrintedWords.class.getResourceAsStream(FILE);
                var reader = new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
