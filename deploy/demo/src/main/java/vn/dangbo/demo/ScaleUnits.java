package vn.dangbo.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The tree of the synthetic nation, with the change of 1 July 2025 in it: districts ended and communes stand between the provinces and the
 * grassroots. Ten cells stand under a grassroots committee, a hundred under a commune, five hundred stood under a district, five thousand
 * stand under a province. Codes begin with QM (quy mô).
 */
final class ScaleUnits {

    /** Code of the root. */
    static final String ROOT = "QM";

    static final LocalDate FOUNDED = LocalDate.of(1990, 1, 1);

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final int CELLS_OF_GRASSROOTS = 10;
    private static final int CELLS_OF_COMMUNE = 100;
    private static final int CELLS_OF_DISTRICT = 500;
    private static final int CELLS_OF_PROVINCE = 5_000;

    private final List<ScaleUnit> units = new ArrayList<>();
    private final List<ScaleUnit> cells = new ArrayList<>();

    /** Under whom a unit stands in {@code [from, to)}; {@code to} is null where it still does. */
    record Edge(String parent, LocalDate from, LocalDate to) {}

    /** One unit; it was called the same and was of one kind all its life. */
    record ScaleUnit(
            String code,
            String name,
            String kind,
            String subtype,
            String sector,
            LocalDate from,
            LocalDate to,
            List<Edge> edges) {

        UUID id() {
            return ScaleUnits.id(code);
        }
    }

    ScaleUnits(int cellCount) {
        add(ROOT, "Toàn Đảng bộ Quy Mô", "CENTRAL", null, null, FOUNDED, null, List.of());
        for (int cell = 0; cell < cellCount; cell++) {
            above(cell);
            String grassroots = grassroots(cell);
            String code = grassroots + "C%02d".formatted(cell % CELLS_OF_GRASSROOTS);
            add(
                    code,
                    "Chi bộ " + (cell % 3 == 0 ? "thôn " : "khu phố ") + (cell + 1),
                    "SUBORDINATE_CELL",
                    null,
                    cell % 3 == 0 ? "HAMLET" : "RESIDENTIAL_GROUP",
                    FOUNDED,
                    null,
                    List.of(new Edge(grassroots, FOUNDED, null)));
            cells.add(units.get(units.size() - 1));
        }
    }

    static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("scale " + code).getBytes(StandardCharsets.UTF_8));
    }

    /** All units, those above before those below. */
    List<ScaleUnit> all() {
        return units;
    }

    List<ScaleUnit> cells() {
        return cells;
    }

    /** Adds the units above a cell that the cells before it do not share. */
    private void above(int cell) {
        String province = province(cell);
        String district = district(cell);
        String commune = commune(cell);
        if (cell % CELLS_OF_PROVINCE == 0) {
            String name = "Đảng bộ tỉnh Quy Mô " + (cell / CELLS_OF_PROVINCE + 1);
            add(
                    province,
                    name,
                    "CENTRAL_AFFILIATED",
                    null,
                    null,
                    FOUNDED,
                    null,
                    List.of(new Edge(ROOT, FOUNDED, null)));
        }
        if (cell % CELLS_OF_DISTRICT == 0) {
            String name = "Đảng bộ huyện " + (cell / CELLS_OF_DISTRICT + 1);
            List<Edge> edges = List.of(new Edge(province, FOUNDED, REFORM));
            add(district, name, "UPPER_GRASSROOTS", "DISTRICT", null, FOUNDED, REFORM, edges);
        }
        if (cell % CELLS_OF_COMMUNE == 0) {
            String name = "Đảng bộ xã " + (cell / CELLS_OF_COMMUNE + 1);
            List<Edge> edges = List.of(new Edge(province, REFORM, null));
            add(commune, name, "UPPER_GRASSROOTS", "COMMUNE", "COMMUNE", REFORM, null, edges);
        }
        if (cell % CELLS_OF_GRASSROOTS == 0) {
            String name = "Đảng bộ cơ sở " + (cell / CELLS_OF_GRASSROOTS + 1);
            List<Edge> edges = List.of(new Edge(district, FOUNDED, REFORM), new Edge(commune, REFORM, null));
            add(grassroots(cell), name, "GRASSROOTS_COMMITTEE", null, "STATE_AGENCY", FOUNDED, null, edges);
        }
    }

    private static String province(int cell) {
        return ROOT + "%02d".formatted(cell / CELLS_OF_PROVINCE + 1);
    }

    private static String district(int cell) {
        return province(cell) + "H%02d".formatted(cell % CELLS_OF_PROVINCE / CELLS_OF_DISTRICT + 1);
    }

    private static String commune(int cell) {
        return province(cell) + "X%02d".formatted(cell % CELLS_OF_PROVINCE / CELLS_OF_COMMUNE + 1);
    }

    private static String grassroots(int cell) {
        return commune(cell) + "G%02d".formatted(cell % CELLS_OF_COMMUNE / CELLS_OF_GRASSROOTS + 1);
    }

    private void add(
            String code,
            String name,
            String kind,
            String subtype,
            String sector,
            LocalDate from,
            LocalDate to,
            List<Edge> edges) {
        units.add(new ScaleUnit(code, name, kind, subtype, sector, from, to, edges));
    }
}
