package vn.dangbo.member.restructuring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.dangbo.member.restructuring.Acts.apply;
import static vn.dangbo.member.restructuring.Acts.cell;
import static vn.dangbo.member.restructuring.Acts.handIn;
import static vn.dangbo.member.restructuring.Acts.hold;
import static vn.dangbo.member.restructuring.Acts.order;
import static vn.dangbo.member.restructuring.Acts.seat;
import static vn.dangbo.member.restructuring.Acts.stocks;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.member.imports.MemberImport;
import vn.dangbo.platform.access.Role;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.Limits;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.TabularFile;
import vn.dangbo.testkit.TestTokens;

/** What stands around a held cell: the database's own guarantee, writers at the same time, and who may ask at all. */
@MemberServiceTest
class HeldCellTest {

    private static final LocalDate DAY = LocalDate.parse(Acts.DAY);
    private static final int ROWS = 1500;

    private static final String COMES_BACK =
            "insert into seating (member_id, cell_id, unit_path, valid_from, start_cause, recorded_by) "
                    + "select m.id, o.id, o.path, '2021-01-01', 'TRANSFER_IN', 'test' from organisation o, member m "
                    + "where o.code = '{old}' and m.full_name = 'Lê Văn Đi'";

    @Inject
    Registers registers;

    @Inject
    Tree tree;

    @Inject
    MemberImport members;

    @Inject
    AgroalDataSource dataSource;

    private final UUID act = UUID.randomUUID();
    private String old;
    private String young;

    @BeforeEach
    void oneCellAndNobody() {
        registers.empty();
        var number = Integer.toHexString(act.hashCode()).toUpperCase(Locale.ROOT);
        old = "OLD-" + number;
        young = "YOUNG-" + number;
        tree.tell(Tree.since(old, Tree.FOUNDED), Tree.since(young, DAY));
    }

    /** Whatever code writes: a plain connection of the traffic role, open to everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update seating set valid_to = '2022-02-02', end_cause = 'DECEASED' where valid_from = '2015-01-01'",
                "update seating set valid_to = '2019-12-31', end_cause = 'DECEASED' where valid_from = '2015-01-01'",
                "update seating set cell_id = (select id from organisation where code = 'CELL2') where valid_from = '2015-01-01'",
                "update seating set start_cause = 'ADMITTED' where valid_from = '2015-01-01'",
                COMES_BACK,
            })
    void theDatabaseRefusesWhateverReachesTheDay(String statement) throws SQLException {
        seat(old, 50000001, 1);
        handIn(false, "50000009,Lê Văn Đi,CELL2,2016-01-01,2017-01-01,OPENING,TRANSFER_OUT")
                .body("rejected", equalTo(0));
        var text = statement.replace("{old}", old);
        hold(act, order(List.of(cell(old, false, young)), List.of())).statusCode(200);
        try (var connection = open()) {
            var refusal = assertThrows(PSQLException.class, () -> execute(connection, text));
            assertEquals("seating_cell_held", refusal.getServerErrorMessage().getConstraint());
            connection.rollback();
        }
        Acts.release(act).statusCode(204);
        try (var connection = open()) {
            assertEquals(1, execute(connection, text));
            connection.rollback();
        }
    }

    @Test
    void whatEndsBeforeTheDayAndThePlaceOnTheTreeMayChange() throws SQLException {
        seat(old, 50000001, 1);
        hold(act, order(List.of(cell(old, false, young)), List.of())).statusCode(200);
        try (var connection = open()) {
            assertEquals(1, execute(connection, "update seating set unit_path = unit_path where valid_to is null"));
            connection.rollback();
        }
        handIn(false, "50000009,Lê Văn Đi,%s,2016-01-01,2020-01-01,OPENING,TRANSFER_OUT".formatted(old))
                .body("rejected", equalTo(0));
    }

    /** Whoever has begun to write is waited for, and counted: nobody comes between the look and the hold. */
    @Test
    void aHoldWaitsForWhoeverIsWriting() throws SQLException {
        seat(old, 50000001, 1);
        handIn(false, "50000009,Lê Văn Đi,CELL2,2016-01-01,2017-01-01,OPENING,TRANSFER_OUT")
                .body("rejected", equalTo(0));
        CompletableFuture<Integer> held;
        try (var connection = open()) {
            assertEquals(1, execute(connection, COMES_BACK.replace("{old}", old)));
            held = CompletableFuture.supplyAsync(() -> hold(act, order(List.of(cell(old, false, young)), List.of()))
                    .statusCode(200)
                    .extract()
                    .path("cells[0].members"));
            while (!held.isDone() && registers.waiting() == 0) {
                Thread.onSpinWait();
            }
            connection.commit();
        }
        assertEquals(2, held.join());
    }

    /** An import writes into the cell, chunk by chunk, while the act holds it, waits for the tree, and moves. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nobodyIsLeftBehindWhenAFileIsReadMeanwhile(int round) {
        seat(old, 50000001, 3);
        var rows = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = "%08d,Lê Văn %s,%s,2016-01-01,,TRANSFER_IN,".formatted(51000000 + i, Acts.name(i), old);
        }
        var file = CompletableFuture.supplyAsync(
                () -> handIn(false, rows).extract().<Integer>path("accepted"));
        var moved = CompletableFuture.supplyAsync(() -> {
            for (int i = 0; i < 20 * round; i++) {
                hold(UUID.randomUUID(), order(List.of(cell("CELL9", true, null)), List.of()));
            }
            int held = hold(act, order(List.of(cell(old, true, young)), List.of()))
                    .statusCode(200)
                    .extract()
                    .path("cells[0].members");
            tree.tell(Tree.ended(old, DAY));
            assertEquals(held, apply(act).statusCode(200).extract().<Integer>path("moved"));
            return held;
        });

        int accepted = file.join();
        int held = moved.join();

        // Those whom the hold came before were refused, or the cell had ended by then; all others were moved.
        assertEquals(3 + accepted, held);
        assertEquals(Map.of(young, (long) held), stocks(Acts.DAY, "SCHOOL"));
        assertEquals(Map.of(old, (long) held), stocks("2019-12-31", "SCHOOL"));
    }

    /** A person named in two chunks of one file and moved in between is not written back to where the file had them. */
    @Test
    void aFileThatIsReadOnAfterTheMoveSeesIt() {
        var session =
                members.begin(new ImportContext(Scope.everywhere(), new Findings(), "test", "test", "test", List.of()));
        var row = "50000001,Lê Văn Đi,MALE,1980,2001-01-01,%s,2015-01-01,".formatted(old);
        QuarkusTransaction.requiringNew().run(() -> session.accept(rows(row + ",OPENING,"), true));
        hold(act, order(List.of(cell(old, true, young)), List.of())).statusCode(200);
        tree.tell(Tree.ended(old, DAY));
        apply(act).statusCode(200).body("moved", equalTo(1));

        QuarkusTransaction.requiringNew().run(() -> session.accept(rows(row + "2019-06-06,OPENING,MOVED"), true));

        assertEquals(Map.of(old, 1L), stocks("2019-06-05", "SCHOOL"));
        assertEquals(Map.of(), stocks("2019-06-06", "SCHOOL"));
        assertEquals(Map.of(young, 1L), stocks(Acts.DAY, "SCHOOL"));
        assertEquals(List.of(), registers.disagreements());
        handIn(false, "50000001,Lê Văn Đi,%s,2015-01-01,2019-07-07,OPENING,TRANSFER_OUT".formatted(old))
                .body("errors.code", contains("MOVES_DO_NOT_JOIN"));
    }

    private List<Row> rows(String line) {
        try {
            var file = Files.createTempFile("rows", ".csv");
            Files.writeString(
                    file,
                    "cardNumber,fullName,sex,birthDate,officialOn,cell,seatedFrom,seatedTo,startCause,endCause\n"
                            + line);
            try (var opened = TabularFile.open(file, "rows.csv", members.columns(), Limits.DEFAULT)) {
                var rows = new ArrayList<Row>();
                opened.forEach(rows::add);
                return rows;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyAServiceOfTheWholeDeploymentMayAsk() {
        for (var role : Role.values()) {
            if (role != Role.SERVICE) {
                refused(TestTokens.of(role + ":*:subtree"));
            }
        }
        refused(TestTokens.of("SERVICE:TOWN:subtree"));
        refused(TestTokens.of("SERVICE:*:subtree:2020-01-01"));
        given().post("/internal/restructurings/" + act + "/apply").then().statusCode(401);
        for (var path : new String[] {"members", "codelists/sexes", "statistics/MEMBER_STOCK?organisation=TOWN"}) {
            Acts.service().get("/api/v1/" + path).then().statusCode(403).body("code", equalTo("PERMISSION_MISSING"));
        }
    }

    private void refused(String token) {
        var body = order(List.of(), List.of());
        var base = "/internal/restructurings";
        var caller = given().auth().oauth2(token);
        caller.get(base).then().statusCode(403).body("code", equalTo("PERMISSION_MISSING"));
        caller.delete(base + "/" + act).then().statusCode(403);
        caller.post(base + "/" + act + "/apply").then().statusCode(403);
        var json = given().auth().oauth2(token).contentType(ContentType.JSON);
        json.body(body).put(base + "/" + act).then().statusCode(403);
        json.body(body).post(base + "/preview").then().statusCode(403);
        json.body(Map.of("day", Acts.DAY, "organisations", List.of("TOWN")))
                .post("/internal/stocks")
                .then()
                .statusCode(403);
    }

    private Connection open() throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('dangbo.scope_low', '', true), set_config('dangbo.scope_high', ':', true),
                           set_config('dangbo.scope_lows', '', true), set_config('dangbo.scope_highs', ':', true)
                    """);
        }
        return connection;
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
