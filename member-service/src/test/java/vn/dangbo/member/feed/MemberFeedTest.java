package vn.dangbo.member.feed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Each kind of change tells of the member, and whoever has read the feed knows what the tables say. */
@MemberServiceTest
class MemberFeedTest {

    private static final String OFFICER = TestTokens.of("ORG_OFFICER:TOWN:subtree");

    private static final String MEMBERS =
            "cardNumber,fullName,sex,birthDate,admittedOn,officialOn,cell,seatedFrom,seatedTo,startCause,endCause";

    @Inject
    Registers registers;

    private FeedNews reader;

    @BeforeEach
    void nobodyYet() {
        registers.empty();
        reader = FeedNews.fromNow();
        imported(
                "members",
                MEMBERS,
                "59000071,Trần Thị Ánh,FEMALE,1980,2015-03-03,2016-03-03,CELL1,2015-03-03,,ADMITTED,",
                "59000072,Lê Văn Bình,MALE,1970,2001-01-01,2002-01-01,CELL2,2015-01-01,,OPENING,");
    }

    private static void imported(String kind, String... lines) {
        var job = ImportCalls.csv(OFFICER, kind, false, lines).extract();
        assertEquals(List.of(), job.path("errors"), job.asString());
    }

    private String id(String card) {
        return given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/members?asOf=2015-06-01&q=" + card)
                .path("items[0].id");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> state, String name) {
        return (List<Map<String, Object>>) state.get(name);
    }

    @Test
    void whoeverWasThereBeforeAndWhoeverComesIsToldWithoutAName() {
        var told = reader.read();
        var one = told.get(id("59000071"));
        assertEquals("59000071", one.get("cardNumber"));
        assertEquals("2015-03-03", one.get("admittedOn"));
        assertEquals("2016-03-03", one.get("officialOn"));
        assertEquals(1, list(one, "seatings").size());
        assertFalse(one.toString().contains("Ánh") || one.toString().contains("1980"), one.toString());
        assertEquals(Map.of(), reader.read(), "nothing new");
        assertEquals(List.of("0"), registers.texts("""
                select count(*)::text from outbox where aggregatetype = 'members' and payload <> '{}'"""));
    }

    @Test
    void eachKindOfChangeIsToldAndTheFeedSaysWhatTheTablesSay() {
        reader.read();
        var one = id("59000071");
        var other = id("59000072");
        imported(
                "temporary-stays",
                "cardNumber,birthDate,host,validFrom,validTo",
                "59000071,1980,CELL2,2019-09-01,2020-03-01");
        assertEquals(1, list(reader.read().get(one), "stays").size());
        imported("overlays", "cardNumber,birthDate,type,from,endedOn", "59000072,1970,OVERSEAS,2019-09-01,2020-03-01");
        assertEquals(
                "OVERSEAS", list(reader.read().get(other), "overlays").get(0).get("type"));
        imported(
                "disciplines",
                "cardNumber,birthDate,form,level,violation,decisionNo,announcedOn",
                "59000072,1970,KHIEN_TRACH,GRASSROOTS,KHAC,1-QĐ,2021-09-01");
        var decision = reader.read().values().stream()
                .filter(state -> state.containsKey("form"))
                .findFirst()
                .orElseThrow();
        assertEquals(other, decision.get("member"));
        assertEquals("2021-09-01", decision.get("announcedOn"));
        imported(
                "members",
                MEMBERS,
                "59000071,Trần Thị Ánh,FEMALE,1980,2015-03-03,2016-03-03,CELL1,2015-03-03,2021-10-01,ADMITTED,MOVED",
                "59000071,Trần Thị Ánh,FEMALE,1980,2015-03-03,2016-03-03,CELL3,2021-10-01,,MOVED,");
        assertEquals(2, list(reader.read().get(one), "seatings").size());
        assertEquals(tables(), seatings(FeedNews.fromTheStart().read()));
    }

    private TreeSet<String> tables() {
        return new TreeSet<>(registers.texts("""
                select member_id || ' ' || cell_id || ' ' || valid_from || ' ' || coalesce(valid_to::text, 'null') || ' '
                       || coalesce(end_cause, 'null')
                from seating"""));
    }

    private static TreeSet<String> seatings(Map<String, Map<String, Object>> states) {
        var all = new TreeSet<String>();
        states.forEach(
                (id, state) -> Objects.requireNonNullElse(list(state, "seatings"), new ArrayList<Map<String, Object>>())
                        .forEach(s -> all.add(id + " " + s.get("cell") + " " + s.get("from") + " " + s.get("to") + " "
                                + s.get("endCause"))));
        return all;
    }

    @Test
    void nobodyButAServiceThatKeepsCopiesReadsIt() {
        for (var token :
                List.of(OFFICER, TestTokens.of("PROVINCE_SYSTEM:*:subtree"), TestTokens.of("SERVICE:*:subtree"))) {
            given().auth().oauth2(token).get("/api/v1/feeds/members").then().statusCode(403);
        }
    }

    /** What a place in the tree changes (the path of a row) is nobody's news. */
    @Test
    void aRowThatIsWrittenAgainAsItWasTellsNothing() {
        reader.read();
        registers.texts("""
                with touched as (update seating set unit_path = unit_path where true returning 1)
                select count(*)::text from touched""");
        assertEquals(Map.of(), reader.read());
        assertTrue(registers.texts("select count(*)::text from seating").get(0).matches("[1-9][0-9]*"));
    }
}
