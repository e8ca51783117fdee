package vn.dangbo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The demo files, written once and read back as anybody would read them: nothing of the generator is used but its entry. */
final class ImportFiles {

    /** The lines of each file in their order; a field that stands empty is "". */
    static final List<Map<String, String>> ADMIN_UNITS;

    static final List<Map<String, String>> ORGANISATIONS;
    static final List<Map<String, String>> COMMITTEES;

    /** Of all towns. */
    static final List<Map<String, String>> ALL_MEMBERS;

    /** Of Kiến Tường. */
    static final List<Map<String, String>> MEMBERS;

    static final List<Map<String, String>> TRAININGS;
    static final List<Map<String, String>> AWARDS;
    static final List<Map<String, String>> DISCIPLINES;
    static final List<Map<String, String>> BADGES;
    static final List<Map<String, String>> STAYS;
    static final List<Map<String, String>> EVALUATIONS;
    static final List<Map<String, String>> COLLECTIVES;
    static final List<Map<String, String>> OBSERVATIONS;
    static final List<Map<String, String>> TARGETS;
    static final List<Map<String, String>> INSPECTIONS;
    static final List<Map<String, String>> PETITIONS;
    static final List<Map<String, String>> MEETINGS;

    static {
        try {
            Path directory = Files.createTempDirectory("demo-files");
            List<String> kinds = List.of();
            try {
                kinds = DemoFiles.write(directory).stream()
                        .map(DemoFiles.DemoFile::kind)
                        .toList();
                ADMIN_UNITS = read(directory.resolve("admin-units.csv"));
                ORGANISATIONS = read(directory.resolve("organisations.csv"));
                COMMITTEES = read(directory.resolve("committees.csv"));
                ALL_MEMBERS = read(directory.resolve("members.csv"));
                MEMBERS = ALL_MEMBERS.stream()
                        .filter(row -> row.get("cell").startsWith("KT"))
                        .toList();
                TRAININGS = read(directory.resolve("trainings.csv"));
                AWARDS = read(directory.resolve("awards.csv"));
                DISCIPLINES = read(directory.resolve("disciplines.csv"));
                BADGES = read(directory.resolve("badges.csv"));
                STAYS = read(directory.resolve("temporary-stays.csv"));
                EVALUATIONS = read(directory.resolve("evaluations.csv"));
                COLLECTIVES = read(directory.resolve("collectives.csv"));
                OBSERVATIONS = read(directory.resolve("observations.csv"));
                TARGETS = read(directory.resolve("targets.csv"));
                INSPECTIONS = read(directory.resolve("inspections.csv"));
                PETITIONS = read(directory.resolve("petitions.csv"));
                MEETINGS = read(directory.resolve("meetings.csv"));
            } finally {
                for (String kind : kinds) {
                    Files.deleteIfExists(directory.resolve(kind + ".csv"));
                }
                Files.delete(directory);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private ImportFiles() {}

    private static List<Map<String, String>> read(Path file) throws IOException {
        List<List<String>> lines = parse(Files.readString(file));
        List<String> header = lines.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != header.size()) {
                throw new IllegalStateException(file + ": " + line.size() + " fields in " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < header.size(); column++) {
                row.put(header.get(column), line.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == '"') {
                boolean doubled = quoted && index + 1 < text.length() && text.charAt(index + 1) == '"';
                if (doubled) {
                    field.append(letter);
                    index++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (letter == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                field.append(letter);
            }
        }
        return lines;
    }

    /** Whether a row says something about that day: ISO dates compare as text, the end is exclusive, an empty end is open. */
    static boolean holds(Map<String, String> row, String from, String to, String day) {
        return row.get(from).compareTo(day) <= 0 && (row.get(to).isEmpty() || day.compareTo(row.get(to)) < 0);
    }

    static List<Map<String, String>> organisationsOn(String day) {
        return ORGANISATIONS.stream()
                .filter(row -> holds(row, "validFrom", "validTo", day))
                .toList();
    }

    /** The living units below one, at any depth, without itself. */
    static List<Map<String, String>> below(String code, String day) {
        List<Map<String, String>> living = organisationsOn(day);
        Set<String> reached = new HashSet<>(Set.of(code));
        for (int size = 0; size < reached.size(); ) {
            size = reached.size();
            living.stream()
                    .filter(row -> reached.contains(row.get("parent")))
                    .map(row -> row.get("code"))
                    .toList()
                    .forEach(reached::add);
        }
        return living.stream()
                .filter(row -> reached.contains(row.get("parent")))
                .toList();
    }

    /** The rows of committees whose seats are held on a day. */
    static List<Map<String, String>> seatsOn(String day) {
        return COMMITTEES.stream()
                .filter(row -> holds(row, "validFrom", "validTo", day))
                .toList();
    }

    static List<Map<String, String>> seatingsOn(String day) {
        return MEMBERS.stream()
                .filter(row -> holds(row, "seatedFrom", "seatedTo", day))
                .toList();
    }

    /** The code of the grassroots organisation of a cell on a day: its parent, or itself when it has a seal of its own. */
    static String grassrootsOf(String cell, String day) {
        Map<String, String> slice = organisationsOn(day).stream()
                .filter(row -> row.get("code").equals(cell))
                .findFirst()
                .orElseThrow();
        return slice.get("kind").equals("GRASSROOTS_CELL") ? cell : slice.get("parent");
    }
}
