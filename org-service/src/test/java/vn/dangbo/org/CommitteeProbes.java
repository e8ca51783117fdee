package vn.dangbo.org;

import static io.restassured.RestAssured.given;

import io.restassured.http.Method;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.dangbo.testkit.ImportProbes;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.TestTokens;

/**
 * Probes of committees and seats. They read what an officer of everything has recorded of the target, and change what
 * that officer makes for each call on days of its own, so that no caller stands in another's way.
 */
final class CommitteeProbes {

    private static final String API = "/api/v1";
    private static final String TARGET = "WARD";
    private static final String ORG = "/organisations/" + TARGET;
    private static final String OFFICER = TestTokens.of("ORG_OFFICER:*:subtree");

    private final AtomicInteger next = new AtomicInteger();
    private String feedStart;
    private String committee;
    private String seat;
    private String office;
    private String body;

    /** Adds the probes; what they read is recorded at the first call. */
    static void addTo(PermissionMatrix matrix) {
        var probes = new CommitteeProbes();
        probes.reads(matrix);
        probes.writes(matrix);
        matrix.probe("getCommitteeImportTemplate", Probe.open(API + "/imports/committees/template"))
                .probe(
                        "importCommittees",
                        ImportProbes.row(
                                "committees",
                                "organisation,committeeKind,termLabel,termFrom,termTo",
                                "{target},UBKT,thử,2014-01-01,2014-02-01"));
    }

    private void reads(PermissionMatrix matrix) {
        matrix.probe("listCommittees", read(() -> ORG + "/committees"))
                .probe("getCommittee", read(() -> "/committees/" + committee))
                .probe("getCommitteeHistory", read(() -> "/committees/" + committee + "/history"))
                .probe("listCongresses", read(() -> ORG + "/congresses"))
                .probe("listAdvisoryBodies", read(() -> ORG + "/advisory-bodies"))
                .probe("getAdvisoryBody", read(() -> "/advisory-bodies/" + body))
                .probe("listSeats", read(() -> ORG + "/seats"))
                .probe("getSeat", read(() -> "/seats/" + seat))
                .probe("getSeatHistory", read(() -> "/seats/" + seat + "/history"))
                .probe("listExternalOffices", read(() -> ORG + "/external-offices"))
                .probe("getExternalOffice", read(() -> "/external-offices/" + office))
                .probe(
                        "listSeatsOfMember",
                        call(Method.GET, () -> "/seats?holderRef=matrix", null, answer -> answer.<List<String>>path(
                                        "items.id")
                                .contains(seat)))
                .probe(
                        "readSeatFeed",
                        call(
                                Method.GET,
                                () -> "/feeds/seats?limit=1000&after=" + feedStart,
                                null,
                                answer -> answer.jsonPath()
                                        .<String>getList("subject")
                                        .contains(seat)));
    }

    private void writes(PermissionMatrix matrix) {
        matrix.probe("addCommittee", write(() -> ORG + "/committees", this::term))
                .probe("correctCommittee", correction(() -> "/committees/" + committee, this::base))
                .probe(
                        "endCommittee",
                        write(
                                () -> "/committees/" + make(ORG + "/committees", term()) + "/end",
                                () -> Map.of("on", day(next.get()).plusDays(1))))
                .probe("addSeat", write(() -> "/committees/" + committee + "/seats", this::seat))
                .probe("correctSeat", correction(() -> "/seats/" + newSeat(), this::seat))
                .probe(
                        "confirmSeat",
                        write(
                                () -> "/seats/" + newSeat() + "/confirm",
                                () -> Map.of("on", "2016-01-02", "decisionNo", "1-QĐ")))
                .probe(
                        "endSeat",
                        write(
                                () -> "/seats/" + newSeat() + "/end",
                                () -> Map.of("on", "2016-01-02", "reason", "DECEASED")))
                .probe("addExternalOffice", write(() -> "/external-offices", this::office))
                .probe(
                        "endExternalOffice",
                        write(
                                () -> "/external-offices/" + make("/external-offices", office()) + "/end",
                                () -> Map.of("on", "2016-01-02")))
                .probe("addCongress", write(() -> ORG + "/congresses", this::congress))
                .probe("addAdvisoryBody", write(() -> ORG + "/advisory-bodies", this::body))
                .probe(
                        "endAdvisoryBody",
                        write(
                                () -> "/advisory-bodies/" + make(ORG + "/advisory-bodies", body()) + "/end",
                                () -> Map.of("on", day(next.get()).plusDays(1))));
    }

    private void record() {
        if (seat != null) {
            return;
        }
        feedStart = "1-0-0";
        List<String> read;
        do {
            read = given().auth()
                    .oauth2(OFFICER)
                    .get(API + "/feeds/seats?limit=1000&after=" + feedStart)
                    .path("id");
            feedStart = read.isEmpty() ? feedStart : read.get(read.size() - 1);
        } while (!read.isEmpty());
        committee = make(ORG + "/committees", base());
        office = make("/external-offices", office());
        body = make(ORG + "/advisory-bodies", body());
        var facts = seat();
        facts.put("holderRef", "matrix");
        seat = make("/committees/" + committee + "/seats", facts);
    }

    private static String make(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(OFFICER)
                .contentType("application/json")
                .body(body)
                .post(API + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String newSeat() {
        return make("/committees/" + committee + "/seats", seat());
    }

    private Map<String, Object> base() {
        return new HashMap<>(Map.of("kind", "BCH", "termLabel", "2015–", "termFrom", "2015-01-01", "reason", "thử"));
    }

    /** Two days that no other term of the unit has. */
    private Map<String, Object> term() {
        var from = day(next.incrementAndGet());
        return new HashMap<>(Map.of("kind", "UBKT", "termLabel", "x", "termFrom", from, "termTo", from.plusDays(2)));
    }

    private Map<String, Object> seat() {
        return new HashMap<>(Map.of(
                "holderRef", "matrix-" + next.incrementAndGet(),
                "role", "COMMITTEE_MEMBER",
                "startMode", "CO_OPTED",
                "validFrom", "2016-01-01",
                "reason", "thử"));
    }

    private Map<String, Object> office() {
        return new HashMap<>(Map.of(
                "organisation",
                TARGET,
                "holderRef",
                "matrix-" + next.incrementAndGet(),
                "office",
                "GIAM_DOC",
                "validFrom",
                "2016-01-01"));
    }

    private Map<String, Object> congress() {
        var day = day(next.incrementAndGet());
        return Map.of("no", roman(next.get()), "termLabel", "x", "kind", "DELEGATES", "firstDay", day, "lastDay", day);
    }

    private Map<String, Object> body() {
        var from = day(next.incrementAndGet());
        return Map.of("type", "VAN_PHONG", "validFrom", from, "validTo", from.plusDays(2));
    }

    /** The days of one call. */
    private static LocalDate day(int number) {
        return LocalDate.of(2050, 1, 1).plusDays(2L * number);
    }

    private static String roman(int number) {
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        int rest = number % 400;
        return "C".repeat(rest / 100) + tens[rest / 10 % 10] + ones[rest % 10];
    }

    private Probe read(Supplier<String> path) {
        return call(Method.GET, path, null, answer -> true);
    }

    private Probe write(Supplier<String> path, Supplier<Map<String, ?>> content) {
        return call(Method.POST, path, content, answer -> true);
    }

    private Probe correction(Supplier<String> path, Supplier<Map<String, ?>> content) {
        return call(Method.PUT, path, content, answer -> true);
    }

    private Probe call(
            Method method, Supplier<String> path, Supplier<Map<String, ?>> content, Predicate<Response> reached) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            record();
            var address = API + path.get();
            var request = attempt.request();
            if (content != null) {
                request.contentType("application/json").header("If-Match", "*").body(content.get());
            }
            return Outcome.of(request.request(method, address), reached);
        });
    }
}
