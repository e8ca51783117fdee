package vn.dangbo.org.territory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.org.committee.CommitteeCalls.get;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Files of administrative units, and what is read of them. */
@OrgServiceTest
class AdminUnitImportTest {

    private static final String OPERATOR = TestTokens.of("ORG_OFFICER:*:subtree");
    private static final String HEADER =
            "code,scheme,level,name,parent,validFrom,validTo,legalBasis,successor,share,successionBasis";

    /** A town becomes two communes: one takes the name, and one of its wards is divided. */
    private static final String[] TOWN = {
        "AUP,LOCAL,PROVINCE,tỉnh Đồng Mẫu,,2000-01-01,,,,,",
        "AUT,LOCAL,DISTRICT,thị xã Mẫu Đơn,AUP,2013-04-01,2025-07-01,,AUN,PART,Nghị quyết mẫu",
        "AUT,LOCAL,DISTRICT,thị xã Mẫu Đơn,AUP,2013-04-01,2025-07-01,,AUM,PART,Nghị quyết mẫu",
        "AUN,LOCAL,COMMUNE,phường Mẫu Đơn,AUP,2025-07-01,,,,,",
        "AUM,LOCAL,COMMUNE,xã Mẫu Hòa,AUP,2025-07-01,,,,,",
        "AUW,LOCAL,COMMUNE,phường Một,AUT,2013-04-01,2025-07-01,,AUN,ALL,",
    };

    @Test
    void aTownIsFoundAsItWasAndSoIsWhatItBecame() {
        hand(OPERATOR, false, TOWN).body("errors", empty()).body("accepted", equalTo(6));
        // the same file again changes nothing
        hand(OPERATOR, false, TOWN).body("errors", empty());

        get("/admin-units?parent=AUP&asOf=2025-06-30").then().body("items.code", contains("AUT"));
        get("/admin-units?parent=AUP&asOf=2025-07-01&count=true")
                .then()
                .body("items.code", contains("AUM", "AUN"))
                .body("total", equalTo(2));
        get("/admin-units?q=mau don&level=COMMUNE&asOf=2026-01-01")
                .then()
                .body("items.name", contains("phường Mẫu Đơn"));
        get("/admin-units/AUT").then().body("validTo", equalTo("2025-07-01")).body("parentCode", equalTo("AUP"));
        get("/admin-units/AUT/successors")
                .then()
                .body("items.unit.code", contains("AUM", "AUN"))
                .body("items.share", everyItem(equalTo("PART")))
                .body("items.legalBasis", everyItem(equalTo("Nghị quyết mẫu")));
        get("/admin-units/AUW/successors?asOf=2020-01-01").then().body("items.share", contains("ALL"));
        get("/admin-units/AUT?asOf=2013-03-31").then().statusCode(404).body("code", equalTo("ADMIN_UNIT_NOT_FOUND"));
        get("/admin-units?level=HAMLET").then().statusCode(400).body("code", equalTo("VALUE_UNKNOWN"));
    }

    @Test
    void theNewCatalogueUsesCodesOfTheOldAgain() {
        hand(
                        OPERATOR,
                        false,
                        "97,QD124_2004,PROVINCE,tỉnh Cũ,,2005-01-01,2025-07-01,,97,ALL,",
                        "97,QD19_2025,PROVINCE,tỉnh Mới,,2025-07-01,,,,,",
                        "977,QD124_2004,DISTRICT,huyện Cũ,97,2005-01-01,2025-07-01,,,,")
                .body("errors", empty());

        get("/admin-units/97?asOf=2025-06-30").then().body("name", equalTo("tỉnh Cũ"));
        get("/admin-units/97?asOf=2025-07-01").then().body("name", equalTo("tỉnh Mới"));
        get("/admin-units/97/successors?asOf=2025-06-30").then().body("items.unit.name", contains("tỉnh Mới"));
        get("/codelists/admin-unit-schemes").then().body("items.code", contains("QD124_2004", "QD19_2025", "LOCAL"));
    }

    @Test
    void whatIsWrongIsToldByRowAndColumnAndADryRunTellsTheSame() {
        String[] file = {
            "AVP,LOCAL,PROVINCE,tỉnh,,2000-01-01,,,,,",
            "98,LOCAL,PROVINCE,tỉnh,,2000-01-01,,,,,",
            "988,QD19_2025,DISTRICT,huyện,AVP,2025-07-01,,,,,",
            "99,QD19_2025,PROVINCE,tỉnh,,2025-06-30,,,,,",
            "AVA,LOCAL,PROVINCE,tỉnh,AVP,2000-01-01,,,,,",
            "AVB,LOCAL,DISTRICT,huyện,,2000-01-01,,,,,",
            "AVC,LOCAL,DISTRICT,huyện,AVP,1999-01-01,,,,,",
            "AVD,LOCAL,COMMUNE,xã,AVC,2000-01-01,,,,,",
            "AVE,LOCAL,DISTRICT,huyện,AVP,2000-01-01,,,,,",
            "AVE,LOCAL,DISTRICT,huyện khác,AVP,2000-01-01,,,,,",
            "AVF,LOCAL,DISTRICT,huyện,AVP,2000-01-01,,,AVE,ALL,",
            "AVG,LOCAL,DISTRICT,huyện,AVP,2000-01-01,2010-01-01,,NOBODY,ALL,",
            "AVG,LOCAL,DISTRICT,huyện,AVP,2009-01-01,,,,,",
            "AVH,LOCAL,DISTRICT,huyện,AVP,2000-01-01,2010-01-01,,AVP,,",
            "AVI,LOCAL,DISTRICT,huyện,AVP,2000-01-01,2000-01-01,,,,",
            "AVJ,LOCAL,DISTRICT,huyện,AVK,2000-01-01,,,,,",
            "AVK,LOCAL,DISTRICT,huyện,AVP,2000-01-01,,,,,",
        };
        var dry = hand(OPERATOR, true, file).extract();
        get("/admin-units/AVP").then().statusCode(404);
        var real = hand(OPERATOR, false, file).extract();

        assertEquals(dry.<List<?>>path("errors"), real.<List<?>>path("errors"));
        real.response()
                .then()
                .body(at(2), empty())
                .body(at(3), contains("code ADMIN_CODE_FORM"))
                .body(at(4), contains("level ADMIN_LEVEL_NOT_OF_SCHEME"))
                .body(at(5), contains("scheme ADMIN_UNIT_OUTSIDE_SCHEME"))
                .body(at(6), contains("parent ADMIN_PARENT_OF_PROVINCE"))
                .body(at(7), contains("parent ADMIN_PARENT_MISSING"))
                .body(at(8), contains("parent ADMIN_PARENT_UNKNOWN"))
                // leans on the row above, which is out
                .body(at(9), contains("parent ADMIN_PARENT_UNKNOWN"))
                .body(at(11), contains("code ADMIN_UNIT_DIFFERS"))
                .body(at(12), contains("successor ADMIN_SUCCESSOR_WITHOUT_END"))
                .body(at(15), contains("share REQUIRED"))
                .body(at(16), contains("validTo SPAN_REVERSED"))
                .body(at(17), contains("parent ADMIN_PARENT_LEVEL"))
                .body(at(18), empty());
        get("/admin-units?parent=AVP").then().body("items.code", not(hasItem("AVG")));
    }

    /** The towns of the demo, before and after the district level ended. */
    @Test
    void theFileOfTheDemoIsTakenWhole() throws IOException {
        var file = Files.readAllBytes(Path.of("../deploy/demo/src/main/resources/vn/dangbo/demo/admin-units.csv"));

        ImportCalls.file(OPERATOR, "admin-units", false, "admin-units.csv", file)
                .body("errors", empty())
                .body("rejected", equalTo(0));

        get("/admin-units?q=di an&level=DISTRICT&asOf=2019-12-31").then().body("items.name", contains("thị xã Dĩ An"));
        get("/admin-units?q=di an&level=DISTRICT&asOf=2021-12-31")
                .then()
                .body("items.name", contains("thành phố Dĩ An"));
        get("/admin-units?parent=795&asOf=2019-12-31&count=true").then().body("total", equalTo(8));
        get("/admin-units/795/successors")
                .then()
                .body("items.unit.name", contains("xã Bình Hiệp", "phường Kiến Tường", "xã Tuyên Thạnh"));
        get("/admin-units/80?asOf=2025-06-30").then().body("name", equalTo("tỉnh Long An"));
        get("/admin-units/80?asOf=2025-07-01").then().body("name", equalTo("tỉnh Tây Ninh"));
        get("/admin-units/72/successors").then().body("items.unit.code", contains("80"));
    }

    @Test
    void onlyWhoReachesTheWholeDeploymentHandsThemIn() {
        hand(TestTokens.of("ORG_OFFICER:PROVINCE:subtree"), false, "AWP,LOCAL,PROVINCE,tỉnh,,2000-01-01,,,,,")
                .body("accepted", equalTo(0))
                .body("errors.code", contains("WHOLE_DEPLOYMENT_ONLY"));

        get("/admin-units/AWP").then().statusCode(404);
    }

    private static ValidatableResponse hand(String token, boolean dryRun, String... lines) {
        return ImportCalls.csv(
                token,
                "admin-units",
                dryRun,
                Stream.concat(Stream.of(HEADER), Stream.of(lines)).toArray(String[]::new));
    }

    private static String at(int row) {
        return "errors.findAll { it.row == " + row + " }.collect { it.column + ' ' + it.code }";
    }
}
