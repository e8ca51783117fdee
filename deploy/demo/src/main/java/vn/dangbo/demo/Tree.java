package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The organisations of Kiến Tường over time, as written in {@code tree.txt}: figures E2, E3 and E4 are true of that file by its lines. */
final class Tree {

    /** The end of what has no end. */
    static final LocalDate OPEN = LocalDate.MAX;

    /** The committee whose members the demo holds. */
    static final String TOWN = "KIENTUONG";

    private static final int COLUMNS = 10;

    /** One dated slice of one organisation: what is said of it holds from {@code from} until the day before {@code to}. */
    record Slice(
            String code,
            String name,
            String shortName,
            String kind,
            String subtype,
            String sector,
            String parent,
            LocalDate from,
            LocalDate to,
            int weight) {

        boolean validOn(LocalDate date) {
            return !from.isAfter(date) && date.isBefore(to);
        }

        boolean isCell() {
            return kind.equals("SUBORDINATE_CELL") || kind.equals("GRASSROOTS_CELL");
        }

        boolean isGrassroots() {
            return kind.equals("GRASSROOTS_COMMITTEE") || kind.equals("GRASSROOTS_CELL");
        }
    }

    /** A cell needs three official members at all times (Charter, articles 21 and 24); nobody leaves a cell that has no more than this. */
    private static final int OFFICIALS_THAT_STAY = 4;

    /** A grassroots cell with 30 members becomes a committee. */
    static final int GRASSROOTS_CELL_CAPACITY = 28;

    /**
     * A cell and the days {@code [from, to)} on which members can sit in it.
     *
     * @param weight its relative size
     * @param least official members who stay in any case
     * @param most members whom it can have
     */
    record Cell(
            String code,
            String sector,
            LocalDate from,
            LocalDate to,
            int weight,
            int least,
            int most,
            boolean residential) {

        boolean livesOn(LocalDate date) {
            return !from.isAfter(date) && date.isBefore(to);
        }
    }

    private final List<Slice> slices;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    private Tree(List<Slice> slices) {
        this.slices = slices;
        slices.stream().filter(Slice::isCell).forEach(slice -> cells.merge(slice.code(), cell(slice), Tree::joined));
    }

    /** Reads the tree that stands beside this class. */
    static Tree read() {
        return new Tree(ResourceLines.of("tree.txt").stream().map(Tree::slice).toList());
    }

    private static Slice slice(String line) {
        List<String> field = ResourceLines.fields("tree.txt", line, COLUMNS);
        return new Slice(
                field.get(0),
                field.get(1),
                field.get(2),
                field.get(3),
                field.get(4),
                field.get(5),
                field.get(6),
                LocalDate.parse(field.get(7)),
                field.get(8).isEmpty() ? OPEN : LocalDate.parse(field.get(8)),
                field.get(9).isEmpty() ? 0 : Integer.parseInt(field.get(9)));
    }

    private static Cell cell(Slice slice) {
        boolean residential = slice.sector().equals("HAMLET") || slice.sector().equals("RESIDENTIAL_GROUP");
        int most = slice.kind().equals("GRASSROOTS_CELL") ? GRASSROOTS_CELL_CAPACITY : Integer.MAX_VALUE;
        return new Cell(
                slice.code(),
                slice.sector(),
                slice.from(),
                slice.to(),
                slice.weight(),
                OFFICIALS_THAT_STAY,
                most,
                residential);
    }

    private static Cell joined(Cell earlier, Cell later) {
        return new Cell(
                later.code(),
                later.sector(),
                earlier.from(),
                later.to(),
                later.weight(),
                later.least(),
                later.most(),
                later.residential());
    }

    List<Slice> slices() {
        return slices;
    }

    List<Slice> on(LocalDate date) {
        return slices.stream().filter(slice -> slice.validOn(date)).toList();
    }

    Slice slice(String code, LocalDate date) {
        return on(date).stream()
                .filter(slice -> slice.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no organisation " + code + " on " + date));
    }

    /** The grassroots organisations of a day and the cells of each: those below a committee, or a grassroots cell itself. */
    Map<Slice, List<Slice>> grassroots(LocalDate date) {
        List<Slice> living = on(date);
        return living.stream()
                .filter(Slice::isGrassroots)
                .collect(Collectors.toMap(
                        grassroots -> grassroots,
                        grassroots -> grassroots.isCell()
                                ? List.of(grassroots)
                                : living.stream()
                                        .filter(cell -> cell.parent().equals(grassroots.code()))
                                        .toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** All cells that ever lived, in the order of the file. */
    List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    Cell cell(String code) {
        return cells.get(code);
    }
}
