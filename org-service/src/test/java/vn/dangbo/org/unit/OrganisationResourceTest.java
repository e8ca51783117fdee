package vn.dangbo.org.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@OrgServiceTest
class OrganisationResourceTest {

    @Test
    void oneUnitIsFoundByCodeAndById() {
        for (var reference : new String[] {"WARD", SampleWorld.id("WARD").toString()}) {
            officer()
                    .get("/api/v1/organisations/" + reference)
                    .then()
                    .statusCode(200)
                    .body("code", equalTo("WARD"))
                    .body("name", equalTo("Đảng bộ phường Một"))
                    .body("kind", equalTo("GRASSROOTS_COMMITTEE"))
                    .body("parentId", equalTo(SampleWorld.id("TOWN").toString()))
                    .body("level", equalTo(2))
                    .body("validFrom", equalTo("2013-04-01"));
        }
    }

    @Test
    void aUnitHasTheNameAndTheSuperiorOfTheDayAskedFor() {
        officer().get("/api/v1/organisations/CELL1?asOf=2017-12-31").then().body("name", equalTo("Chi bộ ấp 1"));
        officer()
                .get("/api/v1/organisations/CELL1?asOf=2018-01-01")
                .then()
                .body("name", equalTo("Chi bộ khu phố Hòa Bình"));
        officer()
                .get("/api/v1/organisations/CELL2?asOf=2016-12-31")
                .then()
                .body("parentId", equalTo(SampleWorld.id("SCHOOL").toString()));
        officer()
                .get("/api/v1/organisations/CELL2?asOf=2017-01-01")
                .then()
                .body("parentId", equalTo(SampleWorld.id("WARD").toString()));
    }

    @Test
    void anEndedUnitIsThereOnItsDaysAndNotAfter() {
        officer()
                .get("/api/v1/organisations/BANK?asOf=2019-06-30")
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2019-07-01"));
        officer()
                .get("/api/v1/organisations/BANK?asOf=2019-07-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("ORGANISATION_NOT_ALIVE"));
        officer()
                .get("/api/v1/organisations/BANK/history")
                .then()
                .statusCode(200)
                .body("items.kind", contains("GRASSROOTS_CELL"));
    }

    @Test
    void theListNarrowsByParentKindGroupAndName() {
        officer().get("/api/v1/organisations?parent=TOWN").then().body("items.code", contains("SCHOOL", "WARD"));
        officer()
                .get("/api/v1/organisations?parent=TOWN&asOf=2019-01-01")
                .then()
                .body("items.code", contains("BANK", "SCHOOL", "WARD"));
        officer()
                .get("/api/v1/organisations?kind=SUBORDINATE_CELL")
                .then()
                .body("items.code", contains("CELL1", "CELL2", "CELL3"));
        officer().get("/api/v1/organisations?sectorGroup=XA_PHUONG").then().body("items.code", contains("WARD"));
        officer().get("/api/v1/organisations?q=hoa binh").then().body("items.code", contains("CELL1"));
        officer().get("/api/v1/organisations?q=HOÀ").then().body("items.code", contains("CELL1", "CELL3"));
        officer().get("/api/v1/organisations?q=100%25").then().body("items.code", empty());
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        var first = officer().get("/api/v1/organisations?limit=4&count=true");
        first.then()
                .body("items.code", contains("CELL1", "CELL2", "CELL3", "SCHOOL"))
                .body("total", equalTo(6))
                .header("Link", containsString("rel=\"next\""));
        officer()
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/organisations?limit=4")
                .then()
                .body("items.code", contains("TOWN", "WARD"))
                .body("next", nullValue());
    }

    @Test
    void theTreeNestsTheUnitsOfTheDay() {
        officer()
                .get("/api/v1/organisations/TOWN/tree?asOf=2016-06-01")
                .then()
                .statusCode(200)
                .body("code", equalTo("TOWN"))
                .body("children.code", contains("BANK", "SCHOOL", "WARD"))
                .body("children.find { it.code == 'SCHOOL' }.children.code", contains("CELL2", "CELL3"));
        officer().get("/api/v1/organisations/TOWN/tree?depth=1").then().body("children.children.flatten()", empty());
    }

    @Test
    void ancestorsRunFromTheRootDown() {
        officer()
                .get("/api/v1/organisations/CELL3/ancestors")
                .then()
                .body("items.code", contains("PROVINCE", "TOWN", "SCHOOL"));
    }

    @Test
    void theHistoryTellsNamesAndSuperiors() {
        officer()
                .get("/api/v1/organisations/CELL2/history")
                .then()
                .body("items.parentCode", contains("SCHOOL", "WARD"))
                .body("items.validFrom", contains("2013-04-01", "2017-01-01"));
        officer()
                .get("/api/v1/organisations/CELL1/history")
                .then()
                .body("items.name", contains("Chi bộ ấp 1", "Chi bộ khu phố Hòa Bình"));
    }

    @Test
    void theHistoryAsOfADayIsWhatHadBegunByThen() {
        officer()
                .get("/api/v1/organisations/CELL2/history?asOf=2016-12-31")
                .then()
                .body("items.parentCode", contains("SCHOOL"))
                .body("items.validTo", contains("2017-01-01"));
        officer()
                .get("/api/v1/organisations/CELL2/history?asOf=2017-01-01")
                .then()
                .body("items.parentCode", contains("SCHOOL", "WARD"));
        officer()
                .get("/api/v1/organisations/CELL2/history?asOf=2013-03-31")
                .then()
                .statusCode(200)
                .body("items", empty());
        officer()
                .get("/api/v1/organisations/CELL2/history?asOf=soon")
                .then()
                .statusCode(400)
                .body("violations.field", contains("asOf"));
    }

    @Test
    void historiesAndAncestorsAreListsLikeAllOthers() {
        for (var list : new String[] {"CELL2/history", "CELL3/ancestors"}) {
            var whole = officer().get("/api/v1/organisations/%s?count=true".formatted(list));
            whole.then().statusCode(200).body("$", hasKey("next")).body("next", nullValue());
            var names = whole.jsonPath().getList("items.name");
            assertEquals(names.size(), whole.jsonPath().getInt("total"));
            var seen = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                var page =
                        officer().queryParam("cursor", cursor).get("/api/v1/organisations/%s?limit=1".formatted(list));
                page.then().statusCode(200).body("items.size()", equalTo(1));
                seen.addAll(page.jsonPath().getList("items.name"));
                cursor = page.path("next");
            }
            assertEquals(names, seen);
        }
    }

    @Test
    void aStateEndsWhenTheUnitAboveBecomesAnother() {
        officer()
                .get("/api/v1/organisations/CELL2?asOf=2016-12-31")
                .then()
                .body("validFrom", equalTo("2013-04-01"))
                .body("validTo", equalTo("2017-01-01"));
        officer()
                .get("/api/v1/organisations/CELL2?asOf=2017-01-01")
                .then()
                .body("validFrom", equalTo("2017-01-01"))
                .body("validTo", nullValue());
    }

    @Test
    void whatLiesOutsideTheScopeIsAbsent() {
        officer()
                .get("/api/v1/organisations/FARM")
                .then()
                .statusCode(404)
                .body("code", equalTo("ORGANISATION_NOT_FOUND"));
        officer().get("/api/v1/organisations/PROVINCE").then().statusCode(404);
        officer().get("/api/v1/organisations?parent=PROVINCE").then().statusCode(404);
        as("CELL_SECRETARY:CELL1:self").get("/api/v1/organisations").then().body("items.code", contains("CELL1"));
        as("ORG_OFFICER:WARD:self", "ORG_OFFICER:SCHOOL:subtree")
                .get("/api/v1/organisations")
                .then()
                .body("items.code", containsInAnyOrder("WARD", "SCHOOL", "CELL3"));
        as("ORG_OFFICER:TOWN:subtree:2020-01-01")
                .get("/api/v1/organisations")
                .then()
                .statusCode(403);
    }

    @Test
    void withoutAGoodTokenNothingIsTold() {
        given().get("/api/v1/organisations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2(TestTokens.expired("ORG_OFFICER:TOWN:subtree"))
                .get("/api/v1/organisations")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.forOtherAudience("ORG_OFFICER:TOWN:subtree"))
                .get("/api/v1/organisations")
                .then()
                .statusCode(401);
        given().auth().oauth2("nonsense").get("/api/v1/organisations").then().statusCode(401);
        as("AUDITOR:TOWN:subtree")
                .get("/api/v1/organisations")
                .then()
                .statusCode(403)
                .body("code", equalTo("PERMISSION_MISSING"));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=31-12-2019, asOf, AS_OF_INVALID",
        "asOf=2019-02-30, asOf, AS_OF_INVALID",
        "asOf=1066-10-14, asOf, AS_OF_OUT_OF_RANGE",
        "q=%00, q, CHARACTER_INVALID",
        "asOf=, asOf, PARAMETER_EMPTY",
        "limit=0, limit, NUMBER_OUT_OF_RANGE",
        "limit=201, limit, NUMBER_OUT_OF_RANGE",
        "limit=%2B5, limit, NUMBER_OUT_OF_RANGE",
        "limit=, limit, PARAMETER_EMPTY",
        "limit=5&limit=6, limit, PARAMETER_REPEATED",
        "count=maybe, count, FLAG_INVALID",
        "count=TRUE, count, FLAG_INVALID",
        "kind=CHI_BO, kind, VALUE_UNKNOWN",
        "sectorGroup=xa_phuong, sectorGroup, VALUE_UNKNOWN",
        "asof=2019-12-31, asof, PARAMETER_UNKNOWN",
        "q=a&page=2, page, PARAMETER_UNKNOWN",
        "cursor=zzz, cursor, CURSOR_INVALID",
    })
    void nonsenseIsNamed(String query, String field, String code) {
        officer()
                .urlEncodingEnabled(false)
                .get("/api/v1/organisations?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisations/TOWN?depth=1",
                "organisations/TOWN/tree?count=true",
                "organisations/TOWN/ancestors?depth=1",
                "organisations/TOWN/history?from=2015-01-01",
                "codelists/sectors?asOf=2019-01-01",
                "statistics?organisation=TOWN",
                "statistics/ORG_COUNT?organisation=TOWN&groupby=kind",
                "feeds/organisations?since=1",
                "imports/organisations/template?format=csv",
            })
    void noOperationPassesOverAParameter(String call) {
        as("ORG_OFFICER:TOWN:subtree", "PROVINCE_SYSTEM:TOWN:subtree")
                .get("/api/v1/" + call)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("PARAMETER_UNKNOWN"));
    }

    @Test
    void anUnknownParameterIsNamedWithThoseThereAre() {
        officer()
                .header("Accept-Language", "en")
                .get("/api/v1/organisations/TOWN/tree?levels=3")
                .then()
                .body("violations.field", contains("levels"))
                .body(
                        "detail",
                        equalTo("There is no parameter \"levels\" here; the parameters are: asOf, depth, knownAt."));
        given().get("/api/v1/organisations?levels=3").then().statusCode(401);
        as("AUDITOR:TOWN:subtree").get("/api/v1/organisations?levels=3").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "two", "1.5", "01"})
    void levelsOfATreeAreANumberInItsRange(String depth) {
        officer()
                .queryParam("depth", depth)
                .get("/api/v1/organisations/TOWN/tree")
                .then()
                .statusCode(400)
                .body("code", equalTo("NUMBER_OUT_OF_RANGE"))
                .body("violations.field", contains("depth"));
    }

    @Test
    void problemsSpeakVietnameseUnlessEnglishIsAskedFor() {
        officer()
                .get("/api/v1/organisations/FARM")
                .then()
                .body("detail", equalTo("Không có tổ chức đảng «FARM» trong phạm vi của bạn."));
        officer()
                .header("Accept-Language", "en")
                .get("/api/v1/organisations/FARM")
                .then()
                .body("detail", equalTo("There is no organisation \"FARM\" in your scope."));
    }

    private static RequestSpecification officer() {
        return as("ORG_OFFICER:TOWN:subtree");
    }

    private static RequestSpecification as(String... grants) {
        return given().auth().oauth2(TestTokens.of(grants));
    }
}
