package vn.dangbo.testkit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationState.Edge;
import vn.dangbo.platform.hierarchy.OrganisationState.Version;
import vn.dangbo.platform.text.Folding;

/**
 * One small world that the services' tests share:
 *
 * <pre>
 * PROVINCE
 * ├── TOWN            (since 2013)
 * │   ├── WARD        đảng bộ cơ sở, phường
 * │   │   ├── CELL1   chi bộ trực thuộc; called "Chi bộ ấp 1" until 2018
 * │   │   └── CELL2   chi bộ trực thuộc; under SCHOOL until 2017
 * │   ├── SCHOOL      đảng bộ cơ sở, giáo dục
 * │   │   └── CELL3   chi bộ trực thuộc
 * │   └── BANK        chi bộ cơ sở; ended on 1 July 2019
 * └── DISTRICT        a neighbour
 *     └── FARM        đảng bộ cơ sở
 *         └── CELL9   chi bộ trực thuộc
 * </pre>
 */
public final class SampleWorld {

    private static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);
    private static final LocalDate TOWN_FOUNDED = LocalDate.of(2013, 4, 1);

    private final List<OrganisationState> states = new ArrayList<>();

    private SampleWorld() {
        add(
                "PROVINCE",
                BEGINNING,
                null,
                List.of(),
                version(BEGINNING, null, "Đảng bộ tỉnh mẫu", "CENTRAL_AFFILIATED", null, null));
        add(
                "TOWN",
                TOWN_FOUNDED,
                null,
                under("PROVINCE", TOWN_FOUNDED),
                version(TOWN_FOUNDED, null, "Đảng bộ thị xã Mẫu", "UPPER_GRASSROOTS", "DISTRICT", null));
        add(
                "DISTRICT",
                BEGINNING,
                null,
                under("PROVINCE", BEGINNING),
                version(BEGINNING, null, "Đảng bộ huyện Láng Giềng", "UPPER_GRASSROOTS", "DISTRICT", null));
        add(
                "WARD",
                TOWN_FOUNDED,
                null,
                under("TOWN", TOWN_FOUNDED),
                version(TOWN_FOUNDED, null, "Đảng bộ phường Một", "GRASSROOTS_COMMITTEE", null, "WARD"));
        add(
                "SCHOOL",
                TOWN_FOUNDED,
                null,
                under("TOWN", TOWN_FOUNDED),
                version(TOWN_FOUNDED, null, "Đảng bộ Trường Trung cấp", "GRASSROOTS_COMMITTEE", null, "EDUCATION"));
        var bankEnd = LocalDate.of(2019, 7, 1);
        add(
                "BANK",
                TOWN_FOUNDED,
                bankEnd,
                List.of(new Edge(id("TOWN"), TOWN_FOUNDED, bankEnd)),
                version(TOWN_FOUNDED, bankEnd, "Chi bộ Ngân hàng", "GRASSROOTS_CELL", null, "SOE"));
        add(
                "FARM",
                BEGINNING,
                null,
                under("DISTRICT", BEGINNING),
                version(BEGINNING, null, "Đảng bộ Nông trường", "GRASSROOTS_COMMITTEE", null, "SOE"));
        var renamed = LocalDate.of(2018, 1, 1);
        add(
                "CELL1",
                TOWN_FOUNDED,
                null,
                under("WARD", TOWN_FOUNDED),
                version(TOWN_FOUNDED, renamed, "Chi bộ ấp 1", "SUBORDINATE_CELL", null, "HAMLET"),
                version(renamed, null, "Chi bộ khu phố Hòa Bình", "SUBORDINATE_CELL", null, "RESIDENTIAL_GROUP"));
        var moved = LocalDate.of(2017, 1, 1);
        add(
                "CELL2",
                TOWN_FOUNDED,
                null,
                List.of(new Edge(id("SCHOOL"), TOWN_FOUNDED, moved), new Edge(id("WARD"), moved, null)),
                version(TOWN_FOUNDED, null, "Chi bộ trường mầm non", "SUBORDINATE_CELL", null, "EDUCATION"));
        add(
                "CELL3",
                TOWN_FOUNDED,
                null,
                under("SCHOOL", TOWN_FOUNDED),
                version(TOWN_FOUNDED, null, "Chi bộ khoa Cơ khí", "SUBORDINATE_CELL", null, "EDUCATION"));
        add(
                "CELL9",
                BEGINNING,
                null,
                under("FARM", BEGINNING),
                version(BEGINNING, null, "Chi bộ đội 9", "SUBORDINATE_CELL", null, "SOE"));
    }

    /** The units, each with its whole history. */
    public static List<OrganisationState> organisations() {
        return List.copyOf(new SampleWorld().states);
    }

    /** The id of a unit of this world: the same in every run and every service. */
    public static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String code, LocalDate from, LocalDate to, List<Edge> edges, Version... versions) {
        states.add(new OrganisationState(
                id(code), states.size() + 9_000_001L, code, from, to, null, List.of(versions), edges));
    }

    private static List<Edge> under(String parent, LocalDate from) {
        return List.of(new Edge(id(parent), from, null));
    }

    private static Version version(
            LocalDate from, LocalDate to, String name, String kind, String subtype, String sector) {
        return new Version(from, to, name, null, Folding.key(name), kind, subtype, sector);
    }
}
