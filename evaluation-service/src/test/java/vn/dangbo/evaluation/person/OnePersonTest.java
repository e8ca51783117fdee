package vn.dangbo.evaluation.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/**
 * HD 21-HD/BTCTW: each is graded once a year, by whichever card or record the person was known. Years 2006 to 2008,
 * 2012, 2015 and 2016; cards 7411.
 */
@EvaluationServiceTest
class OnePersonTest {

    private static final String CLERK = Calls.EVERYWHERE;
    private static final String OFFICER = TestTokens.of("ORG_HEAD:*:subtree", "ORG_OFFICER:*:subtree");
    private static final String DECIDER =
            TestTokens.ofAccount("decider of persons", "ORG_HEAD:*:subtree", "GRASSROOTS_APPROVER:*:subtree");

    @Inject
    MemberCopy members;

    @Inject
    SeatCopy seats;

    private void told(CloudEvent... events) {
        members.apply(List.of(events));
    }

    @Test
    void aFormerCardMakesNoSecondResult() {
        var member = UUID.randomUUID();
        Calls.record(row(2016, "74110001", "HTTNV"));
        told(MembersTold.member(member, "74110002", "CELL9", List.of("74110001"), List.of()));
        var recorded = "select %s from evaluation where year = 2016 and member_id = '" + member + "'";
        assertEquals("HTTNV", Campaigns.read(recorded.formatted("grade")));
        // the same person, by the card of today: what is recorded changes
        Calls.record(row(2016, "74110002", "HTNV"));
        assertEquals("HTNV", Campaigns.read(recorded.formatted("grade")));
        assertEquals("1", Campaigns.read(recorded.formatted("count(*)")));
        Calls.hand(CLERK, false, row(2012, "74110001", "HTTNV"), row(2012, "74110002", "HTXSNV"))
                .body("errors.code", contains("SUBJECT_TWICE"));
        // and whoever has no access to it hears no more than that there is one
        Calls.hand(TestTokens.of("GRASSROOTS_CLERK:WARD:subtree"), false, "2016,MEMBER,CELL1,74110001,HTXSNV,,,")
                .body("errors.code", contains("RECORDED_ELSEWHERE"));
    }

    /** The feed is telling of a card while a file comes in that names it: the file waits, and knows the person. */
    @Test
    void aFileWaitsForWhatTheFeedIsTelling() throws Exception {
        var member = UUID.randomUUID();
        var other = UUID.randomUUID();
        told(MembersTold.member(member, "74110041", "CELL9"), MembersTold.member(other, "74110042", "CELL9"));
        var former = Campaigns.read("select card_hash from member_copy where member_id = '" + other + "'");
        told(MembersTold.gone(other));
        Calls.record(row(2016, "74110041", "HTTNV"));
        CompletableFuture<ValidatableResponse> file;
        try (var feed = Campaigns.connect()) {
            feed.setAutoCommit(false);
            feed.createStatement().execute("""
                    select keep_members(jsonb_build_array(jsonb_build_object(
                        'id', m.member_id, 'cardHash', m.card_hash, 'cardEncrypted', m.card_number_encrypted,
                        'formerCardHashes', jsonb_build_array('%s'), 'seatings', '[]'::jsonb, 'stays', '[]'::jsonb,
                        'overlays', '[]'::jsonb)))
                    from member_copy m where m.member_id = '%s'
                    """.formatted(former, member));
            file = CompletableFuture.supplyAsync(() -> Calls.hand(CLERK, false, row(2016, "74110042", "HTNV")));
            TimeUnit.SECONDS.sleep(2);
            assertTrue(!file.isDone(), "the file waits");
            feed.commit();
        }
        file.join().body("errors", hasSize(0));
        var recorded = "select %s from evaluation where year = 2016 and member_id = '" + member + "'";
        assertEquals("1", Campaigns.read(recorded.formatted("count(*)")));
        assertEquals("HTNV", Campaigns.read(recorded.formatted("grade")));
    }

    @Test
    void aCampaignKnowsItsSubjectsByEveryCard() {
        var member = UUID.randomUUID();
        told(MembersTold.member(member, "74110012", "CELL9", List.of("74110011"), List.of()));
        var campaign = Campaigns.open("FARM", 2012);
        var subject = campaign.member(member, "CELL9", "APPRAISED");
        decide(List.of(subject), "HTTNV").body("done", equalTo(1));
        Calls.hand(CLERK, false, row(2012, "74110011", "HTXSNV")).body("errors.code", contains("RESULT_OF_CAMPAIGN"));
        assertEquals("1", results(campaign));
    }

    /** A file came before the card was known: the decision takes the place of what it said, which its history keeps. */
    @Test
    void theDecisionTakesThePlaceOfAFileWhoseCardWasNotKnown() {
        var member = Campaigns.memberOf("CELL9");
        var campaign = Campaigns.open("FARM", 2015);
        var subject = campaign.member(member, "CELL9", "APPRAISED");
        Calls.record(row(2015, "74110021", "HTXSNV"));
        told(MembersTold.member(member, "74110021", "CELL9"));
        var result = Campaigns.read(
                "select id from evaluation where year = 2015 and grade = 'HTXSNV' and member_id = '" + member + "'");
        assertEquals(result, Campaigns.read("select id from assessment where member_id = '" + member + "'"));
        Calls.get(OFFICER, "/evaluations/" + subject).statusCode(404);
        decide(List.of(UUID.fromString(result)), "HTNV").body("done", equalTo(1));
        assertEquals("HTNV", Campaigns.read("select grade from evaluation where id = '" + result + "'"));
        assertEquals(
                "HTXSNV",
                Campaigns.read("select grade from evaluation_history where evaluation_id = '" + result + "'"));
        close(campaign).statusCode(200);
        assertEquals("1", results(campaign));
    }

    /** The course goes on under the record that stays; where that has one, the person is counted once. */
    @Test
    void aMergedRecordIsNobodyOfItsOwn() {
        var campaign = Campaigns.open("FARM", 2006);
        var merged = membersOf("CELL9", 3);
        var stays = membersOf("CELL9", 3);
        var goesOn = campaign.member(merged.get(0), "CELL9", "APPRAISED");
        var withdrawn = campaign.member(merged.get(1), "CELL9", "APPRAISED");
        var counted = campaign.member(stays.get(1), "CELL9", "APPRAISED");
        var decided = campaign.member(merged.get(2), "CELL9", "APPRAISED");
        decide(List.of(decided), "HTTNV").body("done", equalTo(1));
        merge(merged, stays);
        assertEquals(List.of(stays.get(0), stays.get(2)), List.of(person(goesOn), person(decided)));
        assertEquals(
                "Hồ sơ đã hợp nhất · record merged",
                Campaigns.read("select withdrawn_reason from assessment where id = '" + withdrawn + "'"));
        Calls.get(OFFICER, "/campaigns/" + campaign.id() + "/subjects/totals").body("kinds[0].enumerated", equalTo(3));
        decide(List.of(goesOn, counted), "HTTNV").body("done", equalTo(2));
        close(campaign).statusCode(200);
        assertEquals("3", results(campaign));
        assertEquals(
                "3",
                Campaigns.read("select count(*) from evaluation where year = 2006 and member_id in ('"
                        + stays.stream().map(UUID::toString).collect(Collectors.joining("','")) + "')"));
    }

    /** Both records were decided before anybody knew that they are one person: one of them is withdrawn, by people. */
    @Test
    void whoWasDecidedTwiceIsWithdrawnOnceBeforeTheClosing() {
        var campaign = Campaigns.open("FARM", 2007);
        var merged = membersOf("CELL9", 1);
        var stays = membersOf("CELL9", 1);
        var one = campaign.member(merged.get(0), "CELL9", "APPRAISED");
        var other = campaign.member(stays.get(0), "CELL9", "APPRAISED");
        var third = campaign.member(Campaigns.memberOf("CELL9"), "CELL9", "APPRAISED");
        decide(List.of(one, third), "HTTNV").body("done", equalTo(2));
        decide(List.of(other), "HTNV").body("done", equalTo(1));
        merge(merged, stays);
        close(campaign)
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_PERSONS_TWICE"))
                .body("violations.field", containsInAnyOrder(one.toString(), other.toString()));
        withdraw(campaign, third).statusCode(409).body("code", equalTo("CAMPAIGN_SUBJECT_DECIDED"));
        withdraw(campaign, one).statusCode(200);
        withdraw(campaign, other).statusCode(409).body("code", equalTo("CAMPAIGN_SUBJECT_DECIDED"));
        close(campaign).statusCode(200);
        assertEquals("2", results(campaign));
        assertEquals(
                "HTTNV",
                Campaigns.read(
                        "select grade from assessment_step where assessment_id = '" + one + "' and action = 'DECIDE'"));
    }

    /** What is recorded of the record that went goes by the one that stays, for the own view and the own case too. */
    @Test
    void anAccountOfAMergedRecordIsThePersons() {
        var campaign = Campaigns.open("FARM", 2008);
        var merged = membersOf("CELL9", 1);
        var stays = membersOf("CELL9", 1);
        var subject = campaign.member(stays.get(0), "CELL9", "APPRAISED");
        var own = TestTokens.ofMember(
                "account of before", merged.get(0), "GRASSROOTS_APPROVER:*:subtree", "MEMBER:CELL9:self");
        Calls.get(own, "/evaluations/own").body("items", hasSize(0));
        merge(merged, stays);
        Calls.get(own, "/evaluations/own").body("items.id", contains(subject.toString()));
        Calls.post(own, "/evaluations/" + subject + "/decision", """
                {"grade": "HTTNV", "documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20"}
                """)
                .statusCode(409)
                .body("code", equalTo("OWN_EVALUATION"));
    }

    /** HD 21-HD/BTCTW on rewards: years running are the person's, not a card's. */
    @Test
    void yearsRunningGoOnWithANewCard() {
        Calls.record(row(2015, "74110031", "HTXSNV"), row(2016, "74110032", "HTXSNV"));
        told(MembersTold.member(UUID.randomUUID(), "74110032", "CELL9", List.of("74110031"), List.of()));
        Calls.get(
                        OFFICER,
                        "/evaluations/reward-candidates?organisation=FARM&year=2016&subjectKind=MEMBER&ruleSet=E0-2014")
                .statusCode(200)
                .body("items.find { it.result.cardNumber == '*****032' }.years", contains(2015, 2016));
    }

    /** The seats of a record are the person's while the record is merged, and its own again when that is undone. */
    @Test
    void seatsFollowThePerson() {
        var merged = membersOf("CELL9", 1);
        var stays = membersOf("CELL9", 1);
        var seat = UUID.randomUUID();
        Campaigns.run("""
                insert into seat_copy (seat_id, committee_id, committee_kind, organisation_id, member_id, told_member_id, role,
                                       valid_from)
                values ('%s', '%s', 'EXECUTIVE_COMMITTEE', '%s', '%s', '%4$s', 'MEMBER', '2015-01-01')
                """.formatted(seat, UUID.randomUUID(), SampleWorld.id("FARM"), merged.get(0)));
        merge(merged, stays);
        assertEquals(stays.get(0), holder(seat));
        told(MembersTold.member(stays.get(0), null, "CELL9"), MembersTold.member(merged.get(0), null, "CELL9"));
        assertEquals(merged.get(0), holder(seat));
    }

    private static UUID holder(UUID seat) {
        return UUID.fromString(Campaigns.read("select member_id from seat_copy where seat_id = '" + seat + "'"));
    }

    private static UUID person(UUID course) {
        return UUID.fromString(Campaigns.read("select member_id from assessment where id = '" + course + "'"));
    }

    private static List<UUID> membersOf(String cell, int number) {
        return Stream.generate(() -> Campaigns.memberOf(cell)).limit(number).toList();
    }

    private void merge(List<UUID> merged, List<UUID> stays) {
        told(merged.stream().map(MembersTold::gone).toArray(CloudEvent[]::new));
        for (int i = 0; i < merged.size(); i++) {
            told(MembersTold.member(stays.get(i), null, "CELL9", List.of(), List.of(merged.get(i))));
        }
    }

    private static String results(Campaigns campaign) {
        return Campaigns.read("select count(*) from evaluation where campaign_id = '" + campaign.id() + "'");
    }

    private static String row(int year, String card, String grade) {
        return "%d,MEMBER,CELL9,%s,%s,,1-QĐ,%1$d-12-20".formatted(year, card, grade);
    }

    private static ValidatableResponse withdraw(Campaigns campaign, UUID subject) {
        return Calls.post(
                OFFICER, "/campaigns/" + campaign.id() + "/subjects/" + subject + "/withdraw", "{\"reason\": \"x\"}");
    }

    private static ValidatableResponse close(Campaigns campaign) {
        Campaigns.run("update assessment set step = 'NOTIFIED' where grade is not null and campaign_id = '%s'"
                .formatted(campaign.id()));
        return Calls.post(Calls.HEAD_EVERYWHERE, "/campaigns/" + campaign.id() + "/close", "");
    }

    private static ValidatableResponse decide(List<UUID> ids, String grade) {
        return Calls.post(DECIDER, "/evaluations/decisions", """
                {"documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20",
                 "facts": {"resultsGood": true, "allAverage": true}, "subjects": [%s]}
                """.formatted(ids.stream()
                .map(id -> "{\"id\": \"%s\", \"grade\": \"%s\"}".formatted(id, grade))
                .collect(Collectors.joining(","))));
    }
}
