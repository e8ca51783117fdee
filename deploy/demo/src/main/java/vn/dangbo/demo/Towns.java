package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units beside the tree of Kiến Tường, as {@code towns.txt} sums them up: four more towns and a second province. Figures B1, D3o and
 * D7 are true of that file by its lines, and so is the number of cells in B4; they have one slice each and no end.
 */
final class Towns {

    private static final String FILE = "towns.txt";
    private static final Set<String> TERRITORIES = Set.of("COMMUNE", "WARD");
    private static final Pattern TOWN = Pattern.compile("(\\w+)(?: \\((\\w+)\\))?");
    private static final Pattern CELL = Pattern.compile("(.+?)(?: 1-(\\d+))?(?: @(\\w+))?");

    private final List<Tree.Slice> slices = new ArrayList<>();
    private Tree.Slice town;
    private String prefix;
    private int grassroots;

    private Towns() {}

    /** One slice of each unit, superiors first. */
    static List<Tree.Slice> slices() {
        Towns towns = new Towns();
        for (String line : ResourceLines.of(FILE)) {
            if (line.startsWith(" ")) {
                towns.addGrassroots(line);
            } else {
                towns.addTown(line);
            }
        }
        return List.copyOf(towns.slices);
    }

    private void addTown(String line) {
        List<String> fields = ResourceLines.fields(FILE, line, 4);
        Matcher code = matched(TOWN, fields.get(0));
        String[] kind = fields.get(2).split(" ");
        String[] since = fields.get(3).split(" ");
        town = new Tree.Slice(
                code.group(1),
                fields.get(1),
                "",
                kind[0],
                kind.length > 1 ? kind[1] : "",
                "",
                since.length > 1 ? since[0] : "",
                LocalDate.parse(since[since.length - 1]),
                Tree.OPEN,
                0);
        prefix = code.group(2);
        grassroots = 0;
        slices.add(town);
    }

    private void addGrassroots(String line) {
        List<String> fields = ResourceLines.fields(FILE, line, 3);
        String name = fields.get(0);
        String code = code(prefix, ++grassroots);
        boolean single = fields.get(2).isEmpty();
        Tree.Slice unit = unit(
                code,
                (single ? "Chi bộ " : "Đảng bộ ") + name,
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                single ? "GRASSROOTS_CELL" : "GRASSROOTS_COMMITTEE",
                fields.get(1),
                town.code());
        slices.add(unit);
        if (!single) {
            addCells(unit, name, fields.get(2));
        }
    }

    private void addCells(Tree.Slice committee, String committeeName, String cells) {
        int number = 0;
        for (String cell : cells.split(";")) {
            Matcher text = matched(CELL, cell.strip());
            int count = text.group(2) == null ? 1 : Integer.parseInt(text.group(2));
            String sector = text.group(3) == null ? committee.sector() : text.group(3);
            boolean nameIsEnough = text.group(2) == null && !TERRITORIES.contains(committee.sector());
            for (int index = 1; index <= count; index++) {
                String name = "Chi bộ " + text.group(1) + (text.group(2) == null ? "" : " " + index)
                        + (nameIsEnough ? "" : " " + committeeName);
                slices.add(unit(
                        code(committee.code() + "C", ++number),
                        name,
                        "",
                        "SUBORDINATE_CELL",
                        sector,
                        committee.code()));
            }
        }
    }

    private Tree.Slice unit(String code, String name, String shortName, String kind, String sector, String parent) {
        return new Tree.Slice(code, name, shortName, kind, "", sector, parent, town.from(), Tree.OPEN, 0);
    }

    private static String code(String begin, int number) {
        return String.format(Locale.ROOT, "%s%02d", begin, number);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException(FILE + ": cannot read " + text);
        }
        return matcher;
    }
}
