package vn.dangbo.evaluation.campaign;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.World;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.text.Folding;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/**
 * A tree of its own for a test class, so that no other test's persons are in its campaigns. Codes begin with a prefix,
 * from which the numbers of the units follow, twenty for each:
 *
 * <pre>
 * PROVINCE
 * ├── TOWN
 * │   ├── WARD        đảng bộ cơ sở
 * │   │   ├── CELL1   chi bộ trực thuộc
 * │   │   │   └── GROUP   tổ đảng
 * │   │   ├── CELL2   chi bộ trực thuộc
 * │   │   └── NEW     chi bộ trực thuộc, since 1 September 2025
 * │   └── GCELL       chi bộ cơ sở
 * └── OUT             chi bộ cơ sở, beyond the town
 * </pre>
 *
 * <p>At the end of 2025: M1, M2 (exempt), M3 (suspended) in CELL1; M4 (admitted on 1 July 2025), M5 (admitted on 30 June
 * 2025), M7 (gone to OUT since) in CELL2; M9 in GCELL; M8, of OUT, is a guest in CELL1; M6 left CELL2 for OUT on 31
 * December. M1 is secretary of CELL1 and deputy of WARD, M5 secretary of WARD, M9 secretary of GCELL.
 */
final class CampaignWorld {

    private static final LocalDate BEGINNING = LocalDate.of(2014, 1, 1);

    private final String prefix;
    private final long number;

    private CampaignWorld(String prefix) {
        this.prefix = prefix;
        this.number = 10_000 + 20L * (26 * (prefix.charAt(0) - 'A') + prefix.charAt(1) - 'A');
    }

    /** The world with the prefix, two capital letters; made by the first who asks for it. */
    static CampaignWorld of(World world, String prefix) throws SQLException {
        var made = new CampaignWorld(prefix);
        if (given().auth()
                        .oauth2(Calls.EVERYWHERE)
                        .get("/api/v1/evaluations?organisation=" + prefix + "OUT")
                        .statusCode()
                == 404) {
            made.load(world);
        }
        return made;
    }

    private void load(World world) throws SQLException {
        world.announce(List.of(
                unit("TOWN", 0, "UPPER_GRASSROOTS", SampleWorld.id("PROVINCE"), BEGINNING),
                unit("WARD", 1, "GRASSROOTS_COMMITTEE", id("TOWN"), BEGINNING),
                unit("CELL1", 2, "SUBORDINATE_CELL", id("WARD"), BEGINNING),
                unit("CELL2", 3, "SUBORDINATE_CELL", id("WARD"), BEGINNING),
                unit("NEW", 4, "SUBORDINATE_CELL", id("WARD"), LocalDate.of(2025, 9, 1)),
                unit("GROUP", 5, "PARTY_GROUP", id("CELL1"), BEGINNING),
                unit("GCELL", 6, "GRASSROOTS_CELL", id("TOWN"), BEGINNING),
                unit("OUT", 7, "GRASSROOTS_CELL", SampleWorld.id("DISTRICT"), BEGINNING)));
        member("M1", "2010-05-19", "CELL1");
        member("M2", "1975-02-03", "CELL1");
        member("M3", "2005-02-03", "CELL1");
        member("M4", "2025-07-01", "CELL2");
        member("M5", "2025-06-30", "CELL2");
        member("M6", "2000-01-01", "OUT");
        member("M7", "2000-01-01", "OUT");
        member("M8", "2000-01-01", "OUT");
        member("M9", "2000-01-01", "GCELL");
        seating("M1", "CELL1", false, "2014-01-01", null);
        seating("M2", "CELL1", false, "2014-01-01", null);
        seating("M3", "CELL1", false, "2014-01-01", null);
        seating("M4", "CELL2", false, "2025-07-01", null);
        seating("M5", "CELL2", false, "2025-06-30", null);
        seating("M6", "CELL2", false, "2014-01-01", "2025-12-31");
        seating("M6", "OUT", false, "2025-12-31", null);
        seating("M7", "CELL2", false, "2014-01-01", "2026-02-01");
        seating("M7", "OUT", false, "2026-02-01", null);
        seating("M8", "OUT", false, "2014-01-01", null);
        seating("M8", "CELL1", true, "2025-10-01", "2026-04-01");
        seating("M9", "GCELL", false, "2014-01-01", null);
        Owner.run(
                "insert into member_overlay_copy (member_id, type, valid_from) values ('%s', 'EXEMPT', '2024-01-01'), "
                                .formatted(person("M2"))
                        + "('%s', 'SUSPENDED', '2025-12-01')".formatted(person("M3")));
        seat("M1", "CELL1", "BI_THU", "SECRETARY");
        seat("M1", "WARD", "BCH", "DEPUTY");
        seat("M2", "WARD", "BCH", "COMMITTEE_MEMBER");
        seat("M5", "WARD", "BCH", "SECRETARY");
        seat("M9", "GCELL", "CHI_UY", "SECRETARY");
    }

    String code(String unit) {
        return prefix + unit;
    }

    UUID id(String unit) {
        return SampleWorld.id(prefix + unit);
    }

    UUID person(String name) {
        return UUID.nameUUIDFromBytes((prefix + name).getBytes(StandardCharsets.UTF_8));
    }

    /** A token with the role at the town. */
    String town(String role) {
        return TestTokens.of(role + ":" + code("TOWN") + ":subtree");
    }

    /** A token with the role at a unit, with all below it. */
    String at(String role, String unit) {
        return TestTokens.of(role + ":" + code(unit) + ":subtree");
    }

    /** A request of a campaign of the town by E3-2025. */
    String request(int year, String period) {
        return """
                {"organisation": "%1$s", "name": "Đánh giá, xếp loại năm %2$d", "year": %2$d, "period": "%3$s",
                 "ruleSet": "E3-2025", "cutOff": "%2$d-12-31",
                 "calendar": {"REVIEWED": "%2$d-12-15", "DECIDED": "%4$d-01-15"},
                 "flow": {"MEMBER": {"SELF_ASSESSED": "OFF", "REVIEWED": "BY_SUPERIOR"}}}
                """.formatted(code("TOWN"), year, period, year + 1);
    }

    /** Drafts a campaign as the town's officer; gives its id. */
    String drafted(String request) {
        return post(town("ORG_OFFICER"), "/campaigns", request)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The open campaign of 2025 of the town; the first who asks opens it. */
    String opened() {
        var found = Calls.get(town("ORG_OFFICER"), "/campaigns?status=OPEN&year=2025&organisation=" + code("TOWN"))
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id");
        if (!found.isEmpty()) {
            return found.get(0);
        }
        var id = drafted(request(2025, "YEAR"));
        post(town("ORG_HEAD"), "/campaigns/" + id + "/open", "{}").statusCode(200);
        return id;
    }

    static ValidatableResponse post(String token, String path, String body) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON);
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/v1" + path).then();
    }

    void member(String name, String admitted, String cell) throws SQLException {
        Owner.run("insert into member_copy (member_id, admitted_on, cell_id, unit_path) select '%s', '%s', id, path "
                        .formatted(person(name), admitted)
                + "from organisation where code = '%s'".formatted(code(cell)));
    }

    void seating(String name, String cell, boolean temporary, String from, String to) throws SQLException {
        Owner.run("insert into member_seating_copy (member_id, cell_id, temporary, valid_from, valid_to) "
                + "values ('%s', '%s', %s, '%s', %s)"
                        .formatted(person(name), id(cell), temporary, from, to == null ? "null" : "'" + to + "'"));
    }

    void seat(String name, String unit, String committee, String role) throws SQLException {
        Owner.run(
                "insert into seat_copy (seat_id, committee_id, committee_kind, organisation_id, member_id, role, valid_from) "
                        + "values (gen_random_uuid(), gen_random_uuid(), '%s', '%s', '%s', '%s', '2025-06-30')"
                                .formatted(committee, id(unit), person(name), role));
    }

    OrganisationState unit(String unit, int offset, String kind, UUID parent, LocalDate from) {
        var name = "Đơn vị " + code(unit);
        return new OrganisationState(
                id(unit),
                number + offset,
                code(unit),
                from,
                null,
                null,
                List.of(new OrganisationState.Version(from, null, name, null, Folding.key(name), kind, null, null)),
                List.of(new OrganisationState.Edge(parent, from, null)));
    }
}
