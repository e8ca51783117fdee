package vn.dangbo.org.committee.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.org.committee.CommitteeCalls.OFFICER;
import static vn.dangbo.org.committee.CommitteeCalls.commune;
import static vn.dangbo.org.committee.CommitteeCalls.get;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Files of committees and seats. */
@OrgServiceTest
class CommitteeImportTest {

    private static final String HEADER =
            "organisation,committeeKind,termLabel,termFrom,termTo,congressNo,plannedSeats,officialMembers,memberId,holder,"
                    + "role,startMode,validFrom,validTo,decisionNo,confirmedOn,confirmationNo,endReason,endDecisionNo,"
                    + "externalOffice";

    @BeforeEach
    void units() {
        commune("CIM", 6);
    }

    @Test
    void aFileIsTakenInAnyOrderAndTheSameFileAgainChangesNothing() {
        String[] file = {
            // the follower stands above the one who went
            "CIMC1,CHI_UY,2020–2022,2020-01-10,2022-06-01,,,,,cim-2,SECRETARY,ELECTED_COMMITTEE,2021-03-01,,,,,,,TRUONG_THON",
            "CIMC1,CHI_UY,2020–2022,2020-01-10,2022-06-01,,,,,cim-1,SECRETARY,ELECTED_COMMITTEE,,2021-03-01,,,,RETIRED,,TRUONG_THON",
            "CIMC1,CHI_UY,2020–2022,2020-01-10,2022-06-01,,,,,,COMMITTEE_MEMBER,ELECTED_CONGRESS,,,,,,,,",
            "CIMC1,CHI_UY,2020–2022,2020-01-10,2022-06-01,,,,,,COMMITTEE_MEMBER,ELECTED_CONGRESS,,,,,,,,",
            "CIMC2,chi_uy,2020–2022,10/01/2020,01/06/2022,,3,9,,,,,,,,,,,,",
        };
        hand(true, file).body("accepted", equalTo(5)).body("errors", empty());
        get("/organisations/CIMC1/committees").then().body("items", empty());
        hand(false, file).body("accepted", equalTo(5)).body("rejected", equalTo(0));
        get("/organisations/CIMC1/seats?asOf=2021-02-28")
                .then()
                .body("items.role", contains("SECRETARY", "COMMITTEE_MEMBER", "COMMITTEE_MEMBER"))
                .body("items[0].holderRef", equalTo("cim-1"))
                .body("items[1].endReason", equalTo("TERM_END"));
        get("/organisations/CIMC1/seats?asOf=2021-03-01&role=SECRETARY")
                .then()
                .body("items.holderRef", contains("cim-2"));
        get("/organisations/CIMC1/external-offices?asOf=2021-03-01").then().body("items.holderRef", contains("cim-2"));
        get("/organisations/CIMC2/committees").then().body("items.plannedSeats", contains(3));
        var before = get("/organisations/CIMC1/seats?asOf=2021-03-01").<List<?>>path("items");
        int events = events();

        hand(false, file).body("accepted", equalTo(5)).body("rejected", equalTo(0));

        assertEquals(before, get("/organisations/CIMC1/seats?asOf=2021-03-01").path("items"));
        assertEquals(events, events(), "the same file again announces nothing");
    }

    @Test
    void aLaterFileEndsATermAndTheNextOneBegins() {
        hand(false, "CIMC3,CHI_UY,2020–,2020-01-10,,,,,,cim-3,SECRETARY,ELECTED_COMMITTEE,,,,,,,,")
                .body("accepted", equalTo(1));
        hand(
                        false,
                        "CIMC3,BI_THU,2022–,2022-06-01,,,,,,cim-4,SECRETARY,APPOINTED,,,,,,,,",
                        "CIMC3,CHI_UY,2020–2022,2020-01-10,2022-06-01,,,,,,,,,,,,,,,")
                .body("errors", empty())
                .body("accepted", equalTo(2));
        get("/organisations/CIMC3/seats?asOf=2022-05-31")
                .then()
                .body("items.holderRef", contains("cim-3"))
                .body("items.validTo", contains("2022-06-01"))
                .body("items.endReason", contains("TERM_END"));
        get("/organisations/CIMC3/seats?asOf=2022-06-01").then().body("items.holderRef", contains("cim-4"));
    }

    @Test
    void whatIsWrongIsToldByRowAndColumnAndADryRunTellsTheSame() {
        var term = "CIMC4,CHI_UY,2020,2020-01-10,2022-06-01,,,,,";
        String[] file = {
            term + "w-1,SECRETARY,ELECTED_COMMITTEE,,,,,,,,",
            term + "w-2,SECRETARY,ELECTED_COMMITTEE,2021-01-01,,,,,,,",
            term + "w-3,GROUP_LEADER,ELECTED_COMMITTEE,,,,,,,,",
            term + "w-4,DEPUTY,,,,,,,,,",
            term + "w-5,DEPUTY,ELECTED_COMMITTEE,2019-01-01,,,,,,,",
            term + "w-6,DEPUTY,ELECTED_COMMITTEE,,2021-01-01,,,,,,",
            term + "w-7,DEPUTY,ELECTED_COMMITTEE,,2021-01-01,,,,DISMISSED,,",
            term + ",DEPUTY,ELECTED_COMMITTEE,,,,,,,,TRUONG_THON",
            term + "w-8,,,,,,,,,,",
            term + "w-9,DEPUTY,ELECTED_COMMITTEE,,,,,,,,KING",
            term + "w-1,SECRETARY,ELECTED_COMMITTEE,,,,,,,,",
            "CIMC4,CHI_UY,other,2020-01-10,2022-06-01,,,,,w-10,DEPUTY,ELECTED_COMMITTEE,,,,,,,,",
            "CIMC5,BCH,2020,2020-01-10,,,,,,,,,,,,,,,,",
            "NOWHERE,CHI_UY,2020,2020-01-10,,,,,,,,,,,,,,,,",
            "TOWN,BCH,2020,2020-01-10,,,,,,,,,,,,,,,,",
            "CIMC5,CHI_UY,2020,2020-01-10,,IIX,,,,,,,,,,,,,,",
            "CIMC5,CHI_UY,2020,2009-01-10,,,,,,,,,,,,,,,,",
            "CIMC6,CHI_UY,2020,2020-01-10,2022-01-01,,,8,,,,,,,,,,,,",
            "CIMC6,BI_THU,2021,2021-01-10,2023-01-01,,,,,,,,,,,,,,,",
            "CIMC6,CHI_UY,2021,2021-01-10,2023-01-01,,,,,,,,,,,,,,,",
        };
        var dry = hand(true, file).extract();
        get("/organisations/CIMC6/committees").then().body("items", empty());
        var real = hand(false, file).extract();

        assertEquals(dry.<List<?>>path("errors"), real.<List<?>>path("errors"));
        // a row that tells the term otherwise stops the whole committee: nobody knows which is right
        real.response()
                .then()
                .body(at(2), contains("termLabel TERM_REJECTED"))
                .body(at(4), contains("termLabel TERM_REJECTED"))
                .body(at(5), contains("startMode REQUIRED"))
                .body(at(9), contains("externalOffice OFFICE_WITHOUT_HOLDER"))
                .body(at(10), contains("role ROLE_OF_HOLDER_MISSING"))
                .body(at(11), contains("externalOffice CODE_UNKNOWN"))
                .body(at(13), contains("termLabel TERM_DIFFERS"))
                .body(at(14), contains("committeeKind COMMITTEE_KIND_NOT_OF_UNIT"))
                .body(at(15), contains("organisation ORGANISATION_NOT_FOUND"))
                .body(at(16), contains("organisation ORGANISATION_NOT_FOUND"))
                .body(at(17), contains("congressNo FORMAT_INVALID"))
                .body(at(18), contains("termFrom TERM_OUTSIDE_UNIT"))
                .body(at(19), contains("officialMembers CELL_COMMITTEE_BELOW_MINIMUM"))
                .body(at(20), contains("committeeKind COMMITTEE_LEADS_TWICE"))
                .body(at(21), contains("termFrom TERM_OVERLAPS"));
        get("/organisations/CIMC6/committees").then().body("items", hasSize(1));

        var seats = Stream.of(file).limit(11).toArray(String[]::new);
        hand(false, seats)
                .body(at(2), empty())
                .body(at(3), contains("role SEAT_TAKEN"))
                .body(at(4), contains("role ROLE_NOT_IN_COMMITTEE"))
                .body(at(6), contains("validFrom SEAT_OUTSIDE_TERM"))
                .body(at(7), contains("endReason END_REASON_WITH_END"))
                .body(at(8), contains("endDecisionNo END_DECISION_MISSING"))
                .body("errors.find { it.row == 8 }.severity", equalTo("WARNING"))
                .body(at(12), contains("role SEAT_HELD_TWICE"))
                .body("accepted", equalTo(2));
        get("/organisations/CIMC4/seats?asOf=2020-06-01")
                .then()
                .body("items.holderRef", containsInAnyOrder("w-1", "w-7"));
    }

    @Test
    void onlyAnOfficerHandsFilesInAndOnlyForTheOwnUnits() {
        for (var role : List.of("GRASSROOTS_CLERK", "ORG_HEAD", "STATISTICIAN", "PROVINCE_SYSTEM")) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(TestTokens.of(role + ":DISTRICT:subtree"))
                    .multiPart("file", "a.csv", HEADER.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/imports/committees")
                    .then()
                    .statusCode(403);
        }
    }

    private static String at(int row) {
        return "errors.findAll { it.row == " + row + " }.collect { it.column + ' ' + it.code }";
    }

    private static int events() {
        return get("/feeds/seats?limit=1000").jsonPath().getList("").size();
    }

    private static ValidatableResponse hand(boolean dryRun, String... rows) {
        return ImportCalls.csv(
                OFFICER,
                "committees",
                dryRun,
                Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new));
    }
}
