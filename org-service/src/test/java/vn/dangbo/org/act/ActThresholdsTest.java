package vn.dangbo.org.act;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static vn.dangbo.org.act.ActCalls.list;
import static vn.dangbo.org.act.ActCalls.proposal;
import static vn.dangbo.org.act.ActCalls.target;
import static vn.dangbo.org.act.ActCalls.with;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.time.VietnamTime;

/** The Charter's numbers on new acts, and what the superior's consent allows (domain document, §1.3). */
@OrgServiceTest
class ActThresholdsTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();
    private static final Map<String, Object> CONSENT = Map.of("number", "12-CV/TU", "on", "2019-12-01");

    @Inject
    ActWorld world;

    @Inject
    ActRunner runner;

    private String x;
    private ActCalls calls;
    private LocalDate today;

    @BeforeEach
    void build() {
        x = "H" + WORLDS.incrementAndGet() + "H";
        world.build(x);
        calls = new ActCalls(x + "T");
        today = VietnamTime.today(Clock.systemUTC());
    }

    @Test
    void aCellOfTwoOfficialMembersIsNotSetUpByASplit() {
        members(new FakeMembers().with(x + "C1", 9, 9));
        var id = calls.ready(split(2));

        preview(id)
                .body("blocking.code", contains("BELOW_MINIMUM_MEMBERS"))
                .body("blocking.organisation", contains(x + "N"))
                .body("blocking[0].rule.code", is("MINIMUM_OFFICIAL_MEMBERS"))
                .body("blocking[0].rule.value", is(3))
                .body("blocking[0].rule.legalBasis", is("Điều lệ Đảng, Điều 21.2, 24.1"))
                .body("cases.organisation", contains(x + "C1"))
                .body("cases.kind", contains("TRANSFER"))
                .body("warnings", empty());
        calls.decide(id)
                .statusCode(409)
                .body("code", is("ACT_BLOCKED"))
                .body("violations.field", contains(x + "N"))
                .body("violations.code", contains("BELOW_MINIMUM_MEMBERS"))
                .body("violations[0].message", containsString("24.1"));
    }

    @Test
    void aConsentLetsItPassAndIsNamedInThePreview() {
        members(new FakeMembers().with(x + "C1", 9, 9));
        var id = calls.ready(with(split(2), "consent", CONSENT));

        preview(id)
                .body("blocking", empty())
                .body("warnings.code", contains("BELOW_MINIMUM_MEMBERS"))
                .body("warnings.organisation", contains(x + "N"));
        calls.decide(id).statusCode(200).body("proposal.consent.number", is("12-CV/TU"));
    }

    /** Probationary members do not count to the three. */
    @Test
    void theCellThatIsLeftBehindIsJudgedToo() {
        members(new FakeMembers().with(x + "C1", 9, 5));

        calls.decide(calls.ready(split(3)))
                .statusCode(409)
                .body("violations.field", contains(x + "C1"))
                .body("violations.code", contains("BELOW_MINIMUM_MEMBERS"));
        members(new FakeMembers().with(x + "C1", 9, 6));
        calls.decide(calls.ready(split(3))).statusCode(200);
    }

    @Test
    void twoCommitteesBelowThirtyNeedAConsent() {
        members(new FakeMembers().with(x + "C1", 20, 20).with(x + "C2", 15, 15));
        var id = calls.ready(splitCommittee());

        preview(id)
                .body(
                        "blocking.code",
                        contains("COMMITTEE_BELOW_30_WITHOUT_CONSENT", "COMMITTEE_BELOW_30_WITHOUT_CONSENT"))
                .body("blocking.organisation", contains(x + "N", x + "W"))
                .body("blocking.find { it.organisation == '%sN' }.message".formatted(x), containsString("15"));
        var allowed = calls.ready(with(splitCommittee(), "consent", CONSENT));
        preview(allowed)
                .body("blocking", empty())
                .body("warnings.code", contains("COMMITTEE_BELOW_30_BY_CONSENT", "COMMITTEE_BELOW_30_BY_CONSENT"));
        calls.decide(allowed).statusCode(200);
    }

    @Test
    void committeesOfThirtyNeedNone() {
        members(new FakeMembers().with(x + "C1", 30, 20).with(x + "C2", 31, 15));
        var id = calls.ready(splitCommittee());
        preview(id).body("blocking", empty()).body("warnings", empty());
        calls.decide(id).statusCode(200);
    }

    @Test
    void aGrassrootsCellOfThirtyNeedsAConsent() {
        members(new FakeMembers().with(x + "C1", 40, 40));
        var id = calls.ready(with(
                establish("GRASSROOTS_CELL", "T"),
                "allocations",
                List.of(Map.of("from", x + "C1", "to", x + "N", "members", some(30)))));

        calls.decide(id)
                .statusCode(409)
                .body("violations.field", contains(x + "N"))
                .body("violations.code", contains("CELL_OF_30_WITHOUT_CONSENT"));
    }

    /** The survivor of an absorption is not set up by it: that it becomes large is worth knowing, and no more. */
    @Test
    void whatOnlyGrowsIsWarnedOf() {
        members(new FakeMembers().with(x + "G1", 20, 20).with(x + "G2", 20, 20));
        for (var code : list("G1", "G2")) {
            calls.decided(with(
                    proposal("ESTABLISH", x + "T", today.minusDays(9).toString()),
                    "targets",
                    List.of(target(x + code, "name", code, "kind", "GRASSROOTS_CELL", "parent", x + "T"))));
        }
        runner.run();
        var id = calls.ready(with(
                proposal("ABSORB", x + "T", today.toString()),
                "sources",
                list(x + "G1", x + "G2"),
                "targets",
                List.of(target(x + "G1"))));

        preview(id).body("blocking", empty()).body("warnings.code", contains("CELL_OF_30_WITHOUT_CONSENT"));
    }

    /** Its members come by transfer, so nobody can count them; member-service is not even asked. */
    @Test
    void aNewCellWithoutMembersIsWarnedOf() {
        var id = calls.ready(establish("SUBORDINATE_CELL", "W"));
        preview(id)
                .body("blocking", empty())
                .body("warnings.code", contains("MEMBERS_COME_LATER"))
                .body("warnings.organisation", contains(x + "N"));
        calls.decide(id).statusCode(200);
    }

    @Test
    void aSectionalCommitteeNeedsAConsentWhateverItsSize() {
        calls.decide(calls.ready(establish("SECTIONAL_COMMITTEE", "W")))
                .statusCode(409)
                .body("violations.code", contains("SECTIONAL_COMMITTEE_WITHOUT_CONSENT"));
        calls.decide(calls.ready(with(establish("SECTIONAL_COMMITTEE", "W"), "consent", CONSENT)))
                .statusCode(200);
    }

    /** The numbers on record begin with the Charter of 2011. */
    @Test
    void aDayWithoutANumberIsNotJudged() {
        members(new FakeMembers().with(x + "C1", 2, 2));
        var id = calls.ready(with(split(1), "effectiveOn", "2010-06-01"));
        preview(id).body("blocking", empty()).body("warnings", empty());
    }

    @Test
    void withoutTheNumbersNothingIsDecided() {
        var id = calls.ready(splitCommittee());
        preview(id).body("blocking.code", contains("SERVICE_UNAVAILABLE"));
        calls.decide(id).statusCode(503).body("code", is("SERVICE_UNAVAILABLE"));
    }

    @Test
    void aConsentHasANumberAndADayThatHasCome() {
        var consents = Map.of(
                "consent.number", Map.of("on", "2019-12-01"),
                "consent.on", Map.of("number", "12-CV/TU"));
        consents.forEach((field, consent) -> calls.propose(with(split(3), "consent", consent))
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains("FIELD_MISSING")));
        calls.propose(with(
                        split(3),
                        "consent",
                        Map.of("number", "12-CV/TU", "on", today.plusDays(1).toString())))
                .statusCode(400)
                .body("violations.code", contains("CONSENT_IN_FUTURE"));
    }

    @Test
    void onlyAGrassrootsCommitteeDecidesWithinItsOwnCompetence() {
        calls.propose(with(establish("SUBORDINATE_CELL", "W"), "route", "WITHIN_COMPETENCE"))
                .statusCode(400)
                .body("violations.field", contains("route"))
                .body("violations.code", contains("ROUTE_NOT_OF_GRASSROOTS"));
        new ActCalls(x + "W")
                .propose(with(
                        establish("SUBORDINATE_CELL", "W"),
                        "route",
                        "WITHIN_COMPETENCE",
                        "initiatedBy",
                        x + "W",
                        "decidedBy",
                        x + "W"))
                .statusCode(201);
    }

    private ValidatableResponse preview(String id) {
        return calls.get(ActCalls.PATH + "/" + id + "/preview").statusCode(200);
    }

    private static void members(FakeMembers members) {
        QuarkusMock.installMockForType(members, MemberService.class);
    }

    private Map<String, Object> split(int go) {
        return with(
                proposal("SPLIT_OFF", x + "T", today.toString()),
                "sources",
                list(x + "C1"),
                "targets",
                List.of(target(x + "N", "name", "Chi bộ mới")),
                "allocations",
                List.of(
                        Map.of("from", x + "C1", "to", x + "N", "members", some(go)),
                        Map.of("from", x + "C1", "to", x + "C1")));
    }

    private Map<String, Object> splitCommittee() {
        return with(
                proposal("SPLIT_OFF", x + "T", today.toString()),
                "sources",
                list(x + "W"),
                "targets",
                List.of(target(x + "N", "name", "Đảng bộ mới")),
                "others",
                List.of(target(x + "C2", "parent", x + "N")));
    }

    private Map<String, Object> establish(String kind, String parent) {
        return with(
                proposal("ESTABLISH", x + "T", today.toString()),
                "targets",
                List.of(target(x + "N", "name", "Tổ chức mới", "kind", kind, "parent", x + parent)));
    }

    private static List<String> some(int members) {
        return IntStream.range(0, members)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
    }
}
