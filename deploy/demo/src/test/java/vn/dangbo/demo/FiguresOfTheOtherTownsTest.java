package vn.dangbo.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Figures of Dĩ An, Mỹ Hào and the town of document 000, counted in the written files. */
class FiguresOfTheOtherTownsTest {

    private static final Set<String> GRASSROOTS = Set.of("GRASSROOTS_COMMITTEE", "GRASSROOTS_CELL");
    private static final Set<String> RESIDENTIAL = Set.of("HAMLET", "RESIDENTIAL_GROUP");
    private static final Set<String> HEADS = Set.of("TRUONG_THON", "TO_TRUONG_TDP", "TRUONG_PHO");

    /** The day of the meeting that document 000 reports. */
    private static final String DAY_OF_A5 = "2025-05-15";

    private static List<Map<String, String>> grassroots(String town, String day) {
        return ImportFiles.below(town, day).stream()
                .filter(row -> GRASSROOTS.contains(row.get("kind")))
                .toList();
    }

    private static List<Map<String, String>> cells(String town, String day) {
        return ImportFiles.below(town, day).stream()
                .filter(row -> row.get("kind").endsWith("CELL"))
                .toList();
    }

    private static Set<String> codes(List<Map<String, String>> units) {
        return units.stream().map(row -> row.get("code")).collect(toSet());
    }

    private static String shareWithChiUy(List<Map<String, String>> cells) {
        Set<String> led = ImportFiles.seatsOn(DAY_OF_A5).stream()
                .filter(row -> row.get("committeeKind").equals("CHI_UY"))
                .map(row -> row.get("organisation"))
                .collect(toSet());
        long with = codes(cells).stream().filter(led::contains).count();
        return BigDecimal.valueOf(with * 100)
                .divide(BigDecimal.valueOf(cells.size()), 1, RoundingMode.HALF_UP)
                .toString();
    }

    @Test
    void b1GrassrootsOrganisationsOfDiAn() {
        List<Map<String, String>> units = grassroots("DIAN", ExpectedFigures.text("B1.asOf"));

        assertEquals(ExpectedFigures.number("B1.value"), units.size());
    }

    @Test
    void b4SubordinateCellsOfDiAn() {
        assertEquals(
                ExpectedFigures.number("B4.total"),
                ImportFiles.below("DIAN", ExpectedFigures.text("B1.asOf")).stream()
                        .filter(row -> row.get("kind").equals("SUBORDINATE_CELL"))
                        .count());
    }

    @Test
    void d3oWardsAndCommunesOfMyHao() {
        assertEquals(
                ExpectedFigures.number("D3o.value"),
                grassroots("MYHAO", ExpectedFigures.text("D3o.asOf")).stream()
                        .filter(row -> Set.of("WARD", "COMMUNE").contains(row.get("sector")))
                        .count());
    }

    @Test
    void d6EverySecretaryOfAHamletOfMyHaoIsItsHead() {
        String day = ExpectedFigures.text("D6.asOf");
        Set<String> hamlets = codes(cells("MYHAO", day).stream()
                .filter(row -> RESIDENTIAL.contains(row.get("sector")))
                .toList());
        Set<String> units = codes(ImportFiles.below("MYHAO", day));

        List<Map<String, String>> secretaries = ImportFiles.seatsOn(day).stream()
                .filter(row -> units.contains(row.get("organisation")))
                .filter(row -> row.get("role").equals("SECRETARY"))
                .toList();
        Set<String> heads = secretaries.stream()
                .filter(row -> HEADS.contains(row.get("externalOffice")))
                .map(row -> row.get("organisation"))
                .collect(toSet());

        assertEquals(ExpectedFigures.number("D6.of"), hamlets.size());
        assertEquals(hamlets, heads);
        assertEquals(
                ExpectedFigures.number("D6.value"),
                secretaries.stream()
                        .filter(row -> HEADS.contains(row.get("externalOffice")))
                        .map(row -> row.get("holder"))
                        .distinct()
                        .count());
        assertTrue(secretaries.size() > hamlets.size(), "other secretaries hold no such office");
    }

    @Test
    void d7UnitsDirectlyBelowMyHao() {
        assertEquals(
                ExpectedFigures.number("D7.value"),
                ImportFiles.organisationsOn(ExpectedFigures.text("D7.asOf")).stream()
                        .filter(row -> row.get("parent").equals("MYHAO"))
                        .count());
    }

    @Test
    void a5CellsWithAChiUyAmongThoseOfHamletsAndAmongAll() {
        List<Map<String, String>> all = cells("TU000", DAY_OF_A5);

        assertEquals(ExpectedFigures.text("A5.share"), shareWithChiUy(all));
        assertEquals(
                ExpectedFigures.text("A5.share"),
                shareWithChiUy(all.stream()
                        .filter(row -> RESIDENTIAL.contains(row.get("sector")))
                        .toList()));
    }

    @Test
    void theSecondProvinceIsSmallAndStandsBesideTheFirst() {
        List<Map<String, String>> units = ImportFiles.below("TINH2", DAY_OF_A5);

        assertEquals(
                "TRUNGUONG",
                ImportFiles.organisationsOn(DAY_OF_A5).stream()
                        .filter(row -> row.get("code").equals("TINH2"))
                        .findFirst()
                        .orElseThrow()
                        .get("parent"));
        assertEquals(
                2,
                units.stream()
                        .filter(row -> row.get("sector").equals("COMMUNE"))
                        .count());
        assertTrue(units.size() > 5 && units.size() < 20, units.toString());
    }
}
