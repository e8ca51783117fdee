package vn.dangbo.member.restructuring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Calls of org-service, and of officers around them. */
final class Acts {

    static final String SERVICE = TestTokens.ofAccount("org-service", "SERVICE:*:subtree");
    static final String OFFICER = TestTokens.of("ORG_OFFICER:PROVINCE:subtree");
    static final String DAY = "2020-01-01";

    static final String HEADER =
            "cardNumber,fullName,sex,birthDate,officialOn,cell,seatedFrom,seatedTo,startCause,endCause";

    private Acts() {}

    static Map<String, Object> order(List<Map<String, Object>> cells, List<Map<String, Object>> allocations) {
        var order = new HashMap<String, Object>();
        order.put("effectiveOn", DAY);
        order.put("cells", cells);
        order.put("allocations", allocations);
        return order;
    }

    static Map<String, Object> cell(String code, boolean ends, String restTo) {
        var cell = new HashMap<String, Object>();
        cell.put("code", code);
        cell.put("ends", ends);
        cell.put("restTo", restTo);
        return cell;
    }

    static Map<String, Object> allocation(String from, String to, List<String> members) {
        return Map.of("from", from, "to", to, "members", members);
    }

    static ValidatableResponse preview(Map<String, Object> order) {
        return service()
                .contentType(ContentType.JSON)
                .body(order)
                .post("/internal/restructurings/preview")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse hold(UUID act, Map<String, Object> order) {
        return service()
                .contentType(ContentType.JSON)
                .body(order)
                .put("/internal/restructurings/" + act)
                .then();
    }

    static ValidatableResponse apply(UUID act) {
        return service().post("/internal/restructurings/" + act + "/apply").then();
    }

    static ValidatableResponse release(UUID act) {
        return service().delete("/internal/restructurings/" + act).then();
    }

    static List<String> held() {
        return service()
                .get("/internal/restructurings?state=HELD")
                .then()
                .statusCode(200)
                .extract()
                .path("items.act");
    }

    static Map<String, Long> stocks(String day, String... organisations) {
        return stocks("members", day, organisations);
    }

    /** @param count members, or official */
    static Map<String, Long> stocks(String count, String day, String[] organisations) {
        var answer = service()
                .contentType(ContentType.JSON)
                .body(Map.of("day", day, "organisations", List.of(organisations)))
                .post("/internal/stocks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var stocks = new HashMap<String, Long>();
        for (Map<String, Object> cell : answer.<Map<String, Object>>getList("cells")) {
            stocks.put((String) cell.get("code"), ((Number) cell.get(count)).longValue());
        }
        return stocks;
    }

    static RequestSpecification service() {
        return given().auth().oauth2(SERVICE);
    }

    static RequestSpecification officer() {
        return given().auth().oauth2(OFFICER);
    }

    /** Hands rows in: {@code card,name,cell,seatedFrom,seatedTo,startCause,endCause}. */
    static ValidatableResponse handIn(boolean dryRun, String... rows) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (var row : rows) {
            var fields = row.split(",", -1);
            lines.add(String.join(
                    ",",
                    fields[0],
                    fields[1],
                    "MALE",
                    "1980",
                    "2001-01-01",
                    fields[2],
                    fields[3],
                    fields[4],
                    fields[5],
                    fields[6]));
        }
        return ImportCalls.csv(OFFICER, "members", dryRun, lines.toArray(String[]::new));
    }

    /** Seats so many members in a cell since 2015; gives their ids in the order of their card numbers. */
    static List<String> seat(String cell, int firstCard, int members) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < members; i++) {
            rows.add("%08d,Nguyễn Văn %s,%s,2015-01-01,,OPENING,".formatted(firstCard + i, name(i), cell));
        }
        handIn(false, rows.toArray(String[]::new)).body("rejected", equalTo(0));
        var ids = new ArrayList<String>();
        for (int i = 0; i < members; i++) {
            ids.add(id(firstCard + i));
        }
        return ids;
    }

    static String id(int card) {
        return officer().get("/api/v1/members?q=%08d".formatted(card)).path("items[0].id");
    }

    /** No digits in a name. */
    static String name(int number) {
        var given = new String[] {"An", "Bình", "Cảnh", "Dũng", "Đạt", "Hòa", "Khánh", "Lâm", "Mỹ", "Năm"};
        return given[number / 10 % 10] + " " + given[number % 10];
    }
}
