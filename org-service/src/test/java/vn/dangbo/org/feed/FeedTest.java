package vn.dangbo.org.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** The feed as a reader meets it. */
@OrgServiceTest
class FeedTest {

    private static final String PATH = "/api/v1/feeds/organisations";
    private static final String SYSTEM = TestTokens.of("PROVINCE_SYSTEM:*:subtree");
    private static final long ANSWER_MILLIS = 15_000;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void eventsCarryTheWholeUnitAndLeadOn() {
        var first = read(SYSTEM, "limit=1");
        first.then()
                .statusCode(200)
                .contentType("application/cloudevents-batch+json")
                .header("Feed-Pending", equalTo("true"))
                .body("$", hasSize(1))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].source", equalTo("/organisations"))
                .body("[0].type", equalTo("vn.dangbo.organisation.changed"))
                .body("[0].subject", equalTo(SampleWorld.id("PROVINCE").toString()))
                .body("[0].data.code", equalTo("PROVINCE"))
                .body("[0].data.versions.name", contains("Đảng bộ tỉnh mẫu"));
        read(SYSTEM, "limit=1&after=" + first.<String>path("[0].id"))
                .then()
                .body("[0].data.code", equalTo("TOWN"))
                .body(
                        "[0].data.edges.parentId",
                        contains(SampleWorld.id("PROVINCE").toString()));
    }

    @Test
    void aReaderOfASubtreeGetsTheEventsOfItsUnitsOnly() {
        var town = Stream.of("TOWN", "WARD", "SCHOOL", "BANK", "CELL1", "CELL2", "CELL3")
                .map(code -> SampleWorld.id(code).toString())
                .toArray(String[]::new);
        read(TestTokens.of("STATISTICIAN:TOWN:subtree"), "limit=1000")
                .then()
                .body("subject", hasItems(town))
                .body("subject", everyItem(is(oneOf(town))));
        read(TestTokens.of("STATISTICIAN:BANK:self"), "limit=1000").then().body("subject", everyItem(is(town[3])));
        read(TestTokens.of("STATISTICIAN:NOWHERE:subtree"), "limit=1000").then().body("$", empty());
    }

    @Test
    void aWaitingReaderIsAnsweredAsSoonAsThereIsNews() throws Exception {
        var after = end();
        var announced = CompletableFuture.runAsync(
                () -> announce("late-news"), CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
        long start = System.nanoTime();
        var answer = read(SYSTEM, "timeout=60&after=" + after);
        var waited = Duration.ofNanos(System.nanoTime() - start);
        announced.get();

        answer.then().statusCode(200).body("subject", contains("late-news"));
        assertTrue(waited.toMillis() >= 500, () -> "answered before there was anything: " + waited);
        assertTrue(waited.toMillis() < ANSWER_MILLIS, () -> "answered only after " + waited);
    }

    @Test
    void aWaitingReaderIsAnsweredWithNothingWhenTheTimeIsOver() {
        var after = end();
        long start = System.nanoTime();
        read(SYSTEM, "timeout=1&after=" + after)
                .then()
                .statusCode(200)
                .body("$", empty())
                .header("Feed-Pending", "false");
        var waited = Duration.ofNanos(System.nanoTime() - start);

        assertTrue(waited.toMillis() >= 1000, () -> "did not wait: " + waited);
        assertTrue(waited.toMillis() < ANSWER_MILLIS, () -> "waited for " + waited);
    }

    @Test
    void aPositionFromBeforeARestoreIsVoid() throws SQLException {
        var position = read(SYSTEM, "limit=1").<String>path("[0].id");
        asOwner("insert into feed_epoch (epoch) values (2)");
        try {
            read(SYSTEM, "after=" + position).then().statusCode(410).body("code", equalTo("FEED_EPOCH_OVER"));
            read(SYSTEM, "limit=1").then().statusCode(200).body("[0].id", equalTo("2" + position.substring(1)));
        } finally {
            asOwner("delete from feed_epoch where epoch = 2");
        }
        read(SYSTEM, "after=" + position).then().statusCode(200);
        read(SYSTEM, "after=7-1-1").then().statusCode(410);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, NUMBER_OUT_OF_RANGE",
        "limit=1001, limit, NUMBER_OUT_OF_RANGE",
        "limit=all, limit, NUMBER_OUT_OF_RANGE",
        "timeout=61, timeout, NUMBER_OUT_OF_RANGE",
        "timeout=-1, timeout, NUMBER_OUT_OF_RANGE",
        "after=42, after, FEED_POSITION_INVALID",
        "after=1-2-3-4, after, FEED_POSITION_INVALID",
        "after=1-99999999999999999999-1, after, FEED_POSITION_INVALID",
    })
    void nonsenseIsNamed(String query, String field, String code) {
        read(SYSTEM, query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations.field", contains(field));
    }

    @Test
    void theOutermostPositionsAreAccepted() {
        assertEquals(200, read(SYSTEM, "limit=1000&timeout=0&after=1-0-0").statusCode());
        read(SYSTEM, "after=1-9223372036854775807-999999999999999999")
                .then()
                .statusCode(200)
                .body("$", empty());
        read(SYSTEM, "after=1-9999999999999999999-1").then().statusCode(200).body("$", empty());
    }

    private static Response read(String token, String query) {
        return given().auth().oauth2(token).get(PATH + "?" + query);
    }

    /** The position behind everything that has been announced so far. */
    private static String end() {
        var position = "1-0-0";
        while (true) {
            List<String> ids =
                    read(SYSTEM, "limit=1000&after=" + position).jsonPath().getList("id");
            if (ids.isEmpty()) {
                return position;
            }
            position = ids.get(ids.size() - 1);
        }
    }

    private void announce(String subject) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into outbox (aggregatetype, aggregateid, type, organisation_id, payload)
                        values ('organisations', ?, 'vn.dangbo.organisation.tested', ?, '{}')
                        """)) {
            statement.setString(1, subject);
            statement.setObject(2, SampleWorld.id("FARM"));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("DANGBO_DB_URL", String.class),
                        config.getValue("DANGBO_DB_OWNER_USER", String.class),
                        config.getValue("DANGBO_DB_OWNER_PASSWORD", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
