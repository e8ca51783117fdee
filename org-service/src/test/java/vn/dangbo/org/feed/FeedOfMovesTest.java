package vn.dangbo.org.feed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.org.Owner;
import vn.dangbo.platform.access.Grant;
import vn.dangbo.platform.access.Reach;
import vn.dangbo.platform.access.Role;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.feed.Feed;
import vn.dangbo.platform.feed.FeedPosition;
import vn.dangbo.platform.feed.Outbox;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationState.Edge;
import vn.dangbo.platform.hierarchy.OrganisationWriter;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Readers of a subtree keep a true copy of it when units move, and get on when nothing happens there. */
@OrgServiceTest
class FeedOfMovesTest {

    private static final String PATH = "/api/v1/feeds/organisations";
    private static final LocalDate FOUNDED = LocalDate.of(2012, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2020, 1, 1);

    @Inject
    OrganisationWriter writer;

    @Inject
    Outbox outbox;

    @Inject
    Feed feed;

    @Inject
    Reach reach;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void whoLosesAUnitForgetsItAndWhoGainsItIsTold() {
        found("MV1", 900_006_100);
        var readers = List.of("MV1-A:subtree", "MV1-B:subtree", "DISTRICT:subtree", "MV1-U:self", "MV1-A:self");
        var before = readers.stream().collect(Collectors.toMap(r -> r, r -> position(read(r, ""))));

        announce(unit("MV1-U", 900_006_103, edge("MV1-A", FOUNDED, MOVED), edge("MV1-B", MOVED, null)));

        Map<String, List<String>> news =
                readers.stream().collect(Collectors.toMap(r -> r, r -> lines(read(r, before.get(r)))));
        assertEquals(List.of("left MV1-U DELETE", "left MV1-V DELETE"), sorted(news.get("MV1-A:subtree")));
        assertEquals(List.of("changed MV1-U", "changed MV1-V"), sorted(news.get("MV1-B:subtree")));
        assertEquals(List.of("changed MV1-U"), news.get("DISTRICT:subtree"), "it moved inside this one's subtree");
        assertEquals(List.of("changed MV1-U"), news.get("MV1-U:self"), "it moved together with the reader");
        assertEquals(List.of(), news.get("MV1-A:self"), "this one never saw what is below");
        assertEquals(
                List.of("changed MV1-A", "left MV1-U DELETE", "left MV1-V DELETE"),
                sorted(lines(read("MV1-A:subtree", ""))),
                "who reads from the beginning gets no data of what has left");
    }

    @Test
    void aMoveBackIsToldAgain() {
        found("MV2", 900_006_200);
        announce(unit("MV2-U", 900_006_203, edge("MV2-A", FOUNDED, MOVED), edge("MV2-B", MOVED, null)));
        var between = position(read("MV2-A:subtree", ""));

        announce(unit("MV2-U", 900_006_203, edge("MV2-A", FOUNDED, null)));

        assertEquals(List.of("changed MV2-U", "changed MV2-V"), sorted(lines(read("MV2-A:subtree", between))));
        assertEquals(
                List.of("changed MV2-B", "left MV2-U DELETE", "left MV2-V DELETE"),
                sorted(lines(read("MV2-B:subtree", ""))));
    }

    @Test
    void aCorrectionThatMovesNobodySaysSo() {
        found("MV3", 900_006_300);
        var before = position(read("MV3-A:subtree", ""));

        // On the way the edge is taken out and put in again.
        announce(unit("MV3-U", 900_006_303, edge("MV3-A", FOUNDED.plusDays(1), null)));

        assertEquals(List.of("changed MV3-U"), lines(read("MV3-A:subtree", before)));
    }

    @Test
    void aPlannedMoveIsToldOnItsDay() throws SQLException {
        found("MV4", 900_006_400);
        var before = position(read("MV4-A:subtree", ""));
        // As if it stood somewhere else until midnight.
        Owner.run("update organisation set path = (select path from organisation where code = 'MV4-B') || '900006403.'"
                + " where code = 'MV4-U'");
        assertEquals(List.of("left MV4-U DELETE"), lines(read("MV4-A:subtree", before)));
        before = position(read("MV4-A:subtree", before));

        Owner.run("select place_all_units()");

        assertEquals(List.of("changed MV4-U"), lines(read("MV4-A:subtree", before)));
    }

    @Test
    void aQuietReaderGetsOnWithoutEvents() {
        found("MV5", 900_006_500);
        var first = read("MV5-A:subtree", "");
        announce(unit("MV5-B", 900_006_502, edge("DISTRICT", FOUNDED, null)));

        var nothing = read("MV5-A:subtree", position(first));

        assertEquals(List.of(), lines(nothing));
        var last = FeedPosition.parse(first.jsonPath().getString("[-1].id"));
        assertEquals(last.toString(), read("MV5-A:subtree", last.toString()).header(FeedPosition.HEAD));
        assertTrue(FeedPosition.parse(position(nothing)).compareTo(FeedPosition.parse(position(first))) > 0);
        assertEquals("false", nothing.header(FeedPosition.PENDING));

        announce(unit("MV5-V", 900_006_504, edge("MV5-U", FOUNDED, null)));
        assertEquals(List.of("changed MV5-V"), lines(read("MV5-A:subtree", position(nothing))));
        var head = given().auth()
                .oauth2(token("MV5-A:subtree"))
                .head(PATH + "?limit=1&after=" + position(nothing))
                .header(FeedPosition.HEAD);
        assertNotEquals(last.toString(), head);
        assertEquals(read("MV5-A:subtree", "").jsonPath().getString("[-1].id"), head);
    }

    @Test
    void gettingOnPassesNothingThatCommitsLate() throws SQLException {
        found("MV6", 900_006_600);
        var scope = scope("MV6-A");
        try (var slow = transaction();
                var quick = transaction()) {
            insert(slow, "MV6-A", "slow");
            insert(quick, "FARM", "foreign");
            quick.commit();
            var meanwhile = feed.read(OrganisationState.FEED, null, 1000, scope);
            assertFalse(subjects(meanwhile).contains("slow"));

            slow.commit();

            var then = feed.read(OrganisationState.FEED, meanwhile.next(), 1000, scope);
            assertEquals(List.of("slow"), subjects(then));
            assertFalse(then.pending());
        }
    }

    @Test
    void aReaderThatMovesWhileItWaitsMissesNothing() {
        found("MV7", 900_006_700);
        var drawnBefore = scope("MV7-U");
        var position =
                feed.read(OrganisationState.FEED, null, 1000, drawnBefore).next();

        announce(unit("MV7-U", 900_006_703, edge("MV7-A", FOUNDED, MOVED), edge("MV7-B", MOVED, null)));
        announce(unit("MV7-V", 900_006_704, edge("MV7-U", FOUNDED, null)));

        assertEquals(
                List.of(id("MV7-U"), id("MV7-V")),
                subjects(feed.read(OrganisationState.FEED, position, 1000, drawnBefore)));
    }

    /** Two committees A and B; below A the committee U, and below that the cell V. */
    private void found(String prefix, long number) {
        announce(
                unit(prefix + "-A", number + 1, edge("DISTRICT", FOUNDED, null)),
                unit(prefix + "-B", number + 2, edge("DISTRICT", FOUNDED, null)),
                unit(prefix + "-U", number + 3, edge(prefix + "-A", FOUNDED, null)),
                unit(prefix + "-V", number + 4, edge(prefix + "-U", FOUNDED, null)));
    }

    private void announce(OrganisationState... units) {
        QuarkusTransaction.requiringNew().run(() -> {
            writer.write(List.of(units));
            outbox.append(Arrays.stream(units)
                    .map(unit -> new Outbox.Entry(
                            OrganisationState.FEED, unit.id().toString(), OrganisationState.CHANGED, unit.id(), unit))
                    .toList());
        });
    }

    private static OrganisationState unit(String code, long number, Edge... edges) {
        var version = new OrganisationState.Version(
                FOUNDED, null, "Đơn vị " + code, null, "don vi", "GRASSROOTS_COMMITTEE", null, "COMMUNE");
        return new OrganisationState(
                SampleWorld.id(code), number, code, FOUNDED, null, null, List.of(version), List.of(edges));
    }

    private static Edge edge(String parent, LocalDate from, LocalDate to) {
        return new Edge(SampleWorld.id(parent), from, to);
    }

    private static String id(String code) {
        return SampleWorld.id(code).toString();
    }

    private Scope scope(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reach.of(
                        Grant.parse("STATISTICIAN:" + code + ":subtree").stream()
                                .toList(),
                        Set.of(Role.STATISTICIAN)));
    }

    private static String token(String grant) {
        return TestTokens.of("STATISTICIAN:" + grant);
    }

    private static Response read(String grant, String after) {
        var answer = given().auth().oauth2(token(grant)).get(PATH + "?limit=1000&after=" + after);
        assertEquals(200, answer.statusCode());
        return answer;
    }

    private static String position(Response answer) {
        return answer.header(FeedPosition.NEXT);
    }

    /** Each event as one word and the code; with data the code comes out of the data. */
    private static List<String> lines(Response answer) {
        List<Map<String, Object>> events = answer.jsonPath().getList("$");
        return events.stream().map(FeedOfMovesTest::line).toList();
    }

    private static String line(Map<String, Object> event) {
        var word = event.get("type").toString().replace("vn.dangbo.organisation.", "");
        if (event.get("data") instanceof Map<?, ?> data) {
            return word + " " + data.get("code");
        }
        var code = IntStream.rangeClosed(1, 7)
                .boxed()
                .flatMap(i -> Stream.of("A", "B", "U", "V").map(unit -> "MV" + i + "-" + unit))
                .filter(c -> id(c).equals(event.get("subject")))
                .findFirst()
                .orElseThrow();
        return word + " " + code + " " + event.get("method");
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    private static List<String> subjects(Feed.Batch batch) {
        return batch.events().stream().map(CloudEvent::subject).toList();
    }

    private Connection transaction() throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, String code, String subject) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox (aggregatetype, aggregateid, type, organisation_id, payload)
                values ('organisations', ?, 'vn.dangbo.organisation.tested', ?, '{}')
                """)) {
            statement.setString(1, subject);
            statement.setObject(2, SampleWorld.id(code));
            statement.executeUpdate();
        }
    }
}
