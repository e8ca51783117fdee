package vn.dangbo.member.restructuring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.member.restructuring.Acts.allocation;
import static vn.dangbo.member.restructuring.Acts.apply;
import static vn.dangbo.member.restructuring.Acts.cell;
import static vn.dangbo.member.restructuring.Acts.handIn;
import static vn.dangbo.member.restructuring.Acts.hold;
import static vn.dangbo.member.restructuring.Acts.officer;
import static vn.dangbo.member.restructuring.Acts.order;
import static vn.dangbo.member.restructuring.Acts.preview;
import static vn.dangbo.member.restructuring.Acts.release;
import static vn.dangbo.member.restructuring.Acts.seat;
import static vn.dangbo.member.restructuring.Acts.stocks;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;

/** Acts on organisations, as org-service has their members moved. */
@MemberServiceTest
class RestructuringTest {

    private static final LocalDate DAY = LocalDate.parse(Acts.DAY);

    @Inject
    Registers registers;

    @Inject
    Tree tree;

    private final UUID act = UUID.randomUUID();
    /** Each test has cells of its own: the tree stays when the registers are emptied. */
    private String old;

    private String young;

    @BeforeEach
    void oneCellAndNobody() {
        registers.empty();
        var number = Integer.toHexString(act.hashCode()).toUpperCase(Locale.ROOT);
        old = "OLD-" + number;
        young = "YOUNG-" + number;
        tree.tell(Tree.since(old, Tree.FOUNDED));
    }

    @Test
    void aSplitThatForgetsOneOfThirtyOneIsRefusedAndNamesTheMember() {
        var members = seat(old, 50000001, 31);
        var forgetful = order(
                List.of(cell(old, false, null)),
                List.of(allocation(old, young, members.subList(0, 12)), allocation(old, old, members.subList(12, 30))));
        preview(forgetful)
                .body("cells[0].members", equalTo(31))
                .body("reasons.code", contains("MEMBER_UNALLOCATED"))
                .body("reasons.organisation", contains(old))
                .body("reasons.member", contains(members.get(30)))
                .body("reasons.name", contains("Nguyễn Văn Dũng An"));
        hold(act, forgetful).statusCode(409).body("reasons.code", contains("MEMBER_UNALLOCATED"));
        apply(act).statusCode(404);
        handIn(false, "50000099,Lê Văn Sau,%s,2020-02-02,,TRANSFER_IN,".formatted(old))
                .body("rejected", equalTo(0));
    }

    /** Who is followed for admission goes where the members go, and counts before the day where they were. */
    @Test
    void candidatesAreFollowedInTheCellThatTakesOver() {
        seat(old, 50000001, 3);
        registers.run("insert into member_case (id, kind, state, place_id, place_path, facts, opened_by)"
                + " select gen_random_uuid(), 'ADMISSION', 'LISTED', id, path, '{}', 'x' from organisation where code = '"
                + old + "'");
        registers.run("insert into member_case_event (case_id, number, by_subject, by_name, step, state, on_day, facts)"
                + " select id, 1, 'x', 'x', 'OPEN', 'LISTED', '2019-03-01', '{}' from member_case");
        hold(act, order(List.of(cell(old, true, young)), List.of())).statusCode(200);
        tree.tell(Tree.ended(old, DAY));
        tree.tell(Tree.since(young, DAY));
        apply(act).statusCode(200);

        assertEquals(
                List.of(young),
                registers.texts("select o.code from member_case c join organisation o on o.id = c.place_id"));
        candidates(DAY.minusDays(1)).body("rows.keys.child", contains(old));
        candidates(DAY).body("rows.keys.child", contains(young));
    }

    private static ValidatableResponse candidates(LocalDate day) {
        return given().auth()
                .oauth2(Acts.OFFICER)
                .get("/api/v1/statistics/CANDIDATE_STOCK?organisation=SCHOOL&groupBy=child&asOf=" + day)
                .then()
                .statusCode(200);
    }

    /** How many are official matters to whoever decides: a cell needs three of them (Điều lệ Đảng, Điều 24.1). */
    @Test
    void officialMembersAreCountedApartAsOfTheDay() {
        var members = seat(old, 50000001, 4);
        ImportCalls.csv(
                        Acts.OFFICER,
                        "members",
                        false,
                        Acts.HEADER,
                        "50000005,Lê Văn Mới,MALE,1980,,%s,2019-06-01,,TRANSFER_IN,".formatted(old),
                        "50000006,Lê Văn Sau,MALE,1980,2020-06-01,%s,2019-06-01,,TRANSFER_IN,".formatted(old))
                .body("rejected", equalTo(0));

        preview(order(
                        List.of(cell(old, false, old)),
                        List.of(allocation(old, young, List.of(members.get(1), Acts.id(50000005), Acts.id(50000006))))))
                .body("cells[0].members", equalTo(6))
                .body("cells[0].official", equalTo(4))
                .body("cells[0].moves[0].members", equalTo(3))
                .body("cells[0].moves[0].official", equalTo(1))
                .body("reasons", empty());
    }

    @Test
    void aSplitWithAllAllocatedKeepsThirtyOne() {
        var members = seat(old, 50000001, 31);
        var whole = order(
                List.of(cell(old, false, null)),
                List.of(allocation(old, young, members.subList(0, 12)), allocation(old, old, members.subList(12, 31))));
        hold(act, whole)
                .statusCode(200)
                .body("cells[0].code", equalTo(old))
                .body("cells[0].members", equalTo(31))
                .body("cells[0].moves.to", contains(young))
                .body("cells[0].moves.members", contains(12))
                .body("cells[0].official", equalTo(31))
                .body("cells[0].moves.official", contains(12))
                .body("cells[0].stay", equalTo(19))
                .body("reasons", empty());
        assertEquals(List.of(act.toString()), Acts.held());

        apply(act).statusCode(409).body("code", equalTo("TREE_BEHIND"));
        assertEquals(Map.of(old, 31L), stocks(Acts.DAY, old, young));
        tree.tell(Tree.since(young, DAY));
        apply(act).statusCode(200).body("state", equalTo("APPLIED")).body("moved", equalTo(12));

        assertEquals(Map.of(old, 31L), stocks("2019-12-31", "SCHOOL"));
        assertEquals(Map.of(old, 19L, young, 12L), stocks(Acts.DAY, "SCHOOL"));
        officer()
                .get("/api/v1/members?organisation=" + young)
                .then()
                .body("items", hasSize(12))
                .body("items.seatedFrom", not(hasItem(not(Acts.DAY))));
        officer().get("/api/v1/members?organisation=" + old).then().body("items", hasSize(19));
        officer()
                .get("/api/v1/members/" + members.get(0) + "/history")
                .then()
                .body("items.organisation", contains(old, young))
                .body("items.startCause", contains("OPENING", "RESTRUCTURED"));

        apply(act).statusCode(200).body("moved", equalTo(12));
        assertEquals(Map.of(old, 19L, young, 12L), stocks(Acts.DAY, old, young));
        assertEquals(List.of(), Acts.held());
        hold(act, whole).statusCode(409).body("code", equalTo("ALREADY_APPLIED"));
        release(act).statusCode(409).body("code", equalTo("ALREADY_APPLIED"));
    }

    @Test
    void officialMembersAreCountedApart() {
        seat(old, 50000021, 1);
        ImportCalls.csv(
                        Acts.OFFICER,
                        "members",
                        false,
                        "cardNumber,fullName,sex,birthDate,admittedOn,officialOn,cell,seatedFrom,startCause",
                        "50000022,Lê Văn Nay,MALE,1990,2015-01-01,2016-01-01," + old + ",2015-01-01,ADMITTED")
                .body("rejected", equalTo(0));
        String[] cells = {old};

        assertEquals(Map.of(old, 2L), Acts.stocks("members", "2015-12-31", cells));
        assertEquals(Map.of(old, 1L), Acts.stocks("official", "2015-12-31", cells));
        assertEquals(Map.of(old, 2L), Acts.stocks("official", "2016-01-01", cells));
        assertEquals(Map.of(old, 2L), Acts.stocks("members", "2016-01-01", cells));
    }

    @Test
    void whoJoinsAfterTheLookGoesWithTheRest() {
        seat(old, 50000001, 3);
        var absorb = order(List.of(cell(old, true, "CELL3")), List.of());
        preview(absorb).body("cells[0].members", equalTo(3)).body("reasons", empty());
        handIn(
                        false,
                        "50000011,Lê Văn Mới,%s,2019-12-31,,TRANSFER_IN,".formatted(old),
                        "50000012,Lê Văn Sau,%s,2020-03-03,,TRANSFER_IN,".formatted(old))
                .body("rejected", equalTo(0));
        hold(act, absorb)
                .statusCode(200)
                .body("cells[0].members", equalTo(5))
                .body("cells[0].moves.members", contains(5));
        apply(act).statusCode(409).body("code", equalTo("TREE_BEHIND")).body("detail", notNullValue());
        tree.tell(Tree.ended(old, DAY));
        apply(act).statusCode(200).body("moved", equalTo(5));
        assertEquals(Map.of("CELL3", 4L), stocks("2020-03-02", "SCHOOL"));
        assertEquals(Map.of("CELL3", 5L), stocks("2020-03-03", "SCHOOL"));
        officer()
                .get("/api/v1/members/" + Acts.id(50000012) + "/history")
                .then()
                .body("items.organisation", contains("CELL3"))
                .body("items.startCause", contains("TRANSFER_IN"));
    }

    @Test
    void whoHasLeftMeanwhileIsNoMistakeButWhoNeverSatThereIs() {
        var members = seat(old, 50000001, 3);
        var stranger = seat("CELL3", 50000021, 1).get(0);
        handIn(false, "50000001,Nguyễn Văn An An,%s,2015-01-01,2019-11-11,OPENING,DECEASED".formatted(old))
                .body("rejected", equalTo(0));
        preview(order(List.of(cell(old, true, null)), List.of(allocation(old, "CELL3", members))))
                .body("cells[0].members", equalTo(2))
                .body("reasons", empty());
        var nobody = UUID.randomUUID().toString();
        preview(order(
                        List.of(cell(old, true, old), cell("NOWHERE", false, null)),
                        List.of(
                                allocation(old, "CELL3", List.of(members.get(1), stranger, nobody)),
                                allocation(old, "CELL2", List.of(members.get(1))))))
                .body(
                        "reasons.code",
                        contains(
                                "CELL_UNKNOWN",
                                "MEMBER_NOT_THERE",
                                "MEMBER_NOT_THERE",
                                "MEMBER_TWICE",
                                "MEMBER_UNALLOCATED"))
                .body("reasons.member", contains(null, stranger, nobody, members.get(1), members.get(2)));
    }

    @Test
    void nobodyComesOrGoesWhileTheCellIsHeld() {
        seat(old, 50000001, 2);
        var split = order(List.of(cell(old, false, young)), List.of());
        hold(act, split).statusCode(200);
        for (boolean dryRun : new boolean[] {true, false}) {
            handIn(
                            dryRun,
                            "50000001,Nguyễn Văn An An,%s,2015-01-01,,OPENING,".formatted(old),
                            "50000002,Nguyễn Văn An Bình,%s,2015-01-01,2021-01-01,OPENING,TRANSFER_OUT".formatted(old),
                            "50000011,Lê Văn Mới,%s,2021-02-02,,TRANSFER_IN,".formatted(old),
                            "50000012,Lê Văn Xưa,%s,2016-01-01,2020-01-01,OPENING,TRANSFER_OUT".formatted(old),
                            "50000013,Lê Văn Khác,CELL2,2021-02-02,,TRANSFER_IN,")
                    .body("errors.row", contains(3, 4))
                    .body("errors.code", contains("CELL_HELD", "CELL_HELD"))
                    .body("errors.column", contains("cell", "cell"));
        }
        release(act).statusCode(204);
        release(act).statusCode(204);
        apply(act).statusCode(409).body("code", equalTo("RESTRUCTURING_NOT_HELD"));
        handIn(false, "50000011,Lê Văn Mới,%s,2021-02-02,,TRANSFER_IN,".formatted(old))
                .body("rejected", equalTo(0));
        hold(UUID.randomUUID(), split).statusCode(200).body("cells[0].members", equalTo(3));
    }

    /** The hold of a cancelled act may be on its way still when the release arrives. */
    @Test
    void whatIsLetGoIsNotHeldAgain() {
        seat(old, 50000001, 2);
        var split = order(List.of(cell(old, false, young)), List.of());
        release(act).statusCode(204);
        hold(act, split).statusCode(409).body("code", equalTo("RESTRUCTURING_RELEASED"));
        apply(act).statusCode(409).body("code", equalTo("RESTRUCTURING_NOT_HELD"));
        assertEquals(List.of(), Acts.held());

        var other = UUID.randomUUID();
        hold(other, split).statusCode(200);
        release(other).statusCode(204);
        hold(other, split).statusCode(409).body("code", equalTo("RESTRUCTURING_RELEASED"));
        // One that was refused may be put right and asked for again.
        var refused = UUID.randomUUID();
        hold(refused, order(List.of(cell(old, true, null)), List.of())).statusCode(409);
        hold(refused, split).statusCode(200);
        hold(refused, order(List.of(cell(old, true, null)), List.of())).statusCode(409);
        hold(refused, split).statusCode(200);
    }

    /** Whoever sits in what is no cell is in no figure. */
    @Test
    void membersGoWhereThereIsACellAsLongAsTheySitThere() {
        seat(old, 50000001, 2);
        var absorb = order(List.of(cell(old, true, young)), List.of());
        tree.tell(new Tree.Cell(young, Tree.FOUNDED, LocalDate.of(2021, 1, 1)));
        preview(absorb).body("reasons.code", contains("TARGET_NO_CELL")).body("reasons.organisation", contains(young));
        hold(act, absorb).statusCode(409).body("reasons.code", contains("TARGET_NO_CELL"));
        assertEquals(List.of(), Acts.held());
        hold(act, order(List.of(cell(old, true, "SCHOOL")), List.of()))
                .statusCode(409)
                .body("reasons.code", contains("TARGET_NO_CELL"));

        handIn(
                        false,
                        "50000001,Nguyễn Văn An An,%s,2015-01-01,2020-11-11,OPENING,DECEASED".formatted(old),
                        "50000002,Nguyễn Văn An Bình,%s,2015-01-01,2021-01-01,OPENING,DECEASED".formatted(old))
                .body("rejected", equalTo(0));
        hold(act, absorb).statusCode(200);
        tree.tell(Tree.ended(old, DAY));
        apply(act).statusCode(200).body("moved", equalTo(2));
    }

    /** What the act itself makes of the cells is told with the order: the tree here follows later. */
    @Test
    void theOrderSaysOnWhichDaysThereWillBeACell() {
        seat(old, 50000001, 2);
        tree.tell(new Tree.Cell(young, Tree.FOUNDED, LocalDate.of(2019, 1, 1)));
        var absorb = order(List.of(cell(old, true, young)), List.of());
        hold(act, absorb).statusCode(409).body("reasons.code", contains("TARGET_NO_CELL"));
        absorb.put("becoming", List.of(Map.of("code", young, "days", List.of())));
        hold(act, absorb).statusCode(409).body("reasons.code", contains("TARGET_NO_CELL"));
        absorb.put("becoming", List.of(Map.of("code", young, "days", List.of(Map.of("from", Acts.DAY)))));
        hold(act, absorb).statusCode(200);
        tree.tell(Tree.ended(old, DAY));
        apply(act).statusCode(409).body("code", equalTo("TREE_BEHIND"));
        tree.tell(Tree.since(young, DAY));
        apply(act).statusCode(200).body("moved", equalTo(2));
    }

    @Test
    void namesAreToldOfThoseWhoSitInTheCell() {
        var members = seat(old, 50000001, 1);
        var stranger = seat("CELL3", 50000021, 1).get(0);
        preview(order(
                        List.of(cell(old, true, null), cell("CELL3", false, "CELL3")),
                        List.of(
                                allocation(old, "CELL2", List.of(members.get(0), stranger, stranger)),
                                allocation(old, "CELL3", List.of(members.get(0))))))
                .body("reasons.code", contains("MEMBER_NOT_THERE", "MEMBER_TWICE", "MEMBER_TWICE"))
                .body("reasons.member", contains(stranger, stranger, members.get(0)))
                .body("reasons.name", contains(null, null, "Nguyễn Văn An An"));
    }

    @Test
    void membersInACellThatHasEndedAreCountedWhereItStoodLast() {
        seat(old, 50000001, 2);
        tree.tell(Tree.ended(old, DAY));

        assertEquals(Map.of(old, 2L), stocks("2020-06-01", "SCHOOL"));
        assertEquals(Map.of(old, 2L), stocks("2020-06-01", old));
        assertEquals(Map.of(old, 2L), stocks("2019-12-31", "SCHOOL"));
    }

    @Test
    void aCellIsHeldByOneActAndForItsLastOrder() {
        seat(old, 50000001, 2);
        seat("CELL2", 50000011, 1);
        var split = order(List.of(cell(old, false, young)), List.of());
        hold(act, split).statusCode(200);
        hold(act, split).statusCode(200).body("cells[0].moves.members", contains(2));
        var other = UUID.randomUUID();
        hold(other, order(List.of(cell("CELL2", true, old)), List.of()))
                .statusCode(409)
                .body("reasons.code", contains("CELL_HELD"))
                .body("reasons.organisation", contains(old));
        hold(act, order(List.of(cell("CELL2", false, "CELL2")), List.of()))
                .statusCode(200)
                .body("cells[0].stay", equalTo(1));
        hold(other, split).statusCode(200);
        hold(act, order(List.of(cell("CELL2", true, null)), List.of())).statusCode(409);
        assertEquals(List.of(other.toString()), Acts.held());
    }

    @Test
    void whatAnActChangedAndUndidIsStillKnown() {
        seat(old, 50000001, 1);
        hold(act, order(List.of(cell(old, true, young)), List.of())).statusCode(200);
        tree.tell(Tree.ended(old, DAY), Tree.since(young, DAY));
        apply(act).statusCode(200);
        var undoing = UUID.randomUUID();
        var undo = order(List.of(cell(young, true, old)), List.of());
        undo.put("reverts", act.toString());
        hold(undoing, undo).statusCode(200);
        tree.tell(Tree.since(old, Tree.FOUNDED), new Tree.Cell(young, DAY, DAY.plusDays(1)));
        apply(undoing).statusCode(200);

        assertEquals(
                List.of(
                        Arrays.asList(old, null, null, act.toString()),
                        Arrays.asList(young, null, act.toString(), undoing.toString()),
                        Arrays.asList(old, Acts.DAY, act.toString(), undoing.toString())),
                registers.rows("select o.code, h.valid_to, h.act_id, h.replaced_act_id"
                        + " from seating_history h join organisation o on o.id = h.cell_id order by h.id"));
        assertEquals(
                List.of(Arrays.asList(old, null, undoing.toString())),
                registers.rows(
                        "select o.code, s.valid_to, s.act_id from seating s join organisation o on o.id = s.cell_id"));
        assertEquals(List.of(), registers.rows("select 1 from member_history"), "nobody became somebody else");
    }

    @Test
    void anUndoneActHasNeverBeen() {
        var members = seat(old, 50000001, 3);
        var before = history(members.get(0));
        hold(act, order(List.of(cell(old, true, young)), List.of())).statusCode(200);
        tree.tell(Tree.ended(old, DAY), Tree.since(young, DAY));
        apply(act).statusCode(200).body("moved", equalTo(3));
        handIn(
                        false,
                        "50000011,Lê Văn Mới,%s,2020-05-05,,TRANSFER_IN,".formatted(young),
                        "50000002,Nguyễn Văn An Bình,%s,2020-01-01,2020-06-06,RESTRUCTURED,DECEASED".formatted(young))
                .body("rejected", equalTo(0));

        var undoing = UUID.randomUUID();
        var undo = order(List.of(cell(young, true, old)), List.of());
        undo.put("reverts", act.toString());
        hold(undoing, undo)
                .statusCode(200)
                .body("cells.code", contains(young))
                .body("cells[0].members", equalTo(4))
                .body("cells[0].moves.to", contains(old))
                .body("cells[0].moves.members", contains(4));
        apply(undoing).statusCode(409).body("code", equalTo("TREE_BEHIND"));
        tree.tell(Tree.since(old, Tree.FOUNDED), new Tree.Cell(young, DAY, DAY.plusDays(1)));
        apply(undoing).statusCode(200).body("moved", equalTo(4));
        apply(undoing).statusCode(200).body("moved", equalTo(4));

        assertEquals(before, history(members.get(0)));
        assertEquals(Map.of(old, 3L), stocks(Acts.DAY, "SCHOOL", young));
        assertEquals(Map.of(old, 4L), stocks("2020-05-05", "SCHOOL", young));
        assertEquals(Map.of(old, 3L), stocks("2020-06-06", "SCHOOL", young));
        officer()
                .get("/api/v1/members?organisation=" + old)
                .then()
                .body("items.seatedFrom", containsInAnyOrder("2020-05-05", "2015-01-01", "2015-01-01"));
        hold(UUID.randomUUID(), Map.of("effectiveOn", Acts.DAY, "reverts", undoing))
                .statusCode(409)
                .body("code", equalTo("NOT_REVERTIBLE"));
        hold(UUID.randomUUID(), Map.of("effectiveOn", "2019-12-31", "reverts", act))
                .statusCode(400)
                .body("code", equalTo("REVERTS_TOO_EARLY"));
    }

    @Test
    void anActThatIsUndoneLaterLeavesTheDaysBetween() {
        var members = seat(old, 50000001, 3);
        hold(act, order(List.of(cell(old, true, young)), List.of())).statusCode(200);
        tree.tell(Tree.since(young, DAY));
        var undo = order(List.of(cell(young, true, old)), List.of());
        undo.put("effectiveOn", "2020-07-01");
        undo.put("reverts", act.toString());
        var undoing = UUID.randomUUID();
        hold(undoing, undo).statusCode(409).body("code", equalTo("NOT_REVERTIBLE"));
        tree.tell(Tree.ended(old, DAY));
        apply(act).statusCode(200).body("moved", equalTo(3));
        handIn(
                        false,
                        "50000011,Lê Văn Mới,%s,2020-05-05,,TRANSFER_IN,".formatted(young),
                        "50000002,Nguyễn Văn An Bình,%s,2020-01-01,2020-06-06,RESTRUCTURED,DECEASED".formatted(young))
                .body("rejected", equalTo(0));
        hold(undoing, undo)
                .statusCode(200)
                .body("cells[0].members", equalTo(3))
                .body("cells[0].moves.to", contains(old));
        tree.tell(Tree.since(old, Tree.FOUNDED), new Tree.Cell(young, DAY, LocalDate.of(2020, 7, 1)));
        apply(undoing).statusCode(200).body("moved", equalTo(3));

        assertEquals(Map.of(young, 3L), stocks(Acts.DAY, "SCHOOL"));
        assertEquals(Map.of(young, 3L), stocks("2020-06-30", "SCHOOL"));
        assertEquals(Map.of(old, 3L), stocks("2020-07-01", "SCHOOL"));
        assertEquals(List.of(), registers.disagreements());
        officer()
                .get("/api/v1/members/" + members.get(0) + "/history")
                .then()
                .body("items.organisation", contains(old, young, old))
                .body("items.endCause", contains("RESTRUCTURED", "RESTRUCTURED", null));

        // What is undone can be done again by undoing that.
        var again = order(List.of(), List.of());
        again.put("effectiveOn", "2020-08-01");
        again.put("reverts", undoing.toString());
        var last = UUID.randomUUID();
        hold(last, again)
                .statusCode(200)
                .body("cells[0].moves.to", contains(young))
                .body("cells[0].members", equalTo(3));
        apply(last).statusCode(409).body("code", equalTo("TREE_BEHIND"));
        tree.tell(Tree.since(young, DAY));
        apply(last).statusCode(200);
        assertEquals(Map.of(young, 3L), stocks("2020-08-01", "SCHOOL"));
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        hold(act, order(List.of(cell("NOWHERE", true, old)), List.of()))
                .statusCode(409)
                .body("code", equalTo("TREE_BEHIND"));
        hold(act, Map.of("cells", List.of())).statusCode(400).body("code", equalTo("FIELD_MISSING"));
        hold(act, order(List.of(cell(old, false, old), cell(old, true, null)), List.of()))
                .statusCode(400)
                .body("code", equalTo("CELL_TWICE"));
        hold(act, order(List.of(), List.of(allocation(old, young, List.of()))))
                .statusCode(400)
                .body("code", equalTo("CELL_NOT_LISTED"));
        hold(act, order(List.of(cell(old, true, "CELL2"), cell("CELL2", true, "CELL3")), List.of()))
                .statusCode(409)
                .body("reasons.code", hasItem("TARGET_ENDS"));
        Acts.service()
                .get("/internal/restructurings?state=ASLEEP")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALUE_UNKNOWN"));
    }

    @Test
    void tenThousandMembersMoveInSeconds() {
        registers.seat(Tree.id(old), 10_000, LocalDate.of(2015, 1, 1));
        tree.tell(Tree.since(young, DAY));
        hold(act, order(List.of(cell(old, true, young)), List.of()))
                .statusCode(200)
                .body("cells[0].members", equalTo(10_000));
        tree.tell(Tree.ended(old, DAY));
        long start = System.nanoTime();
        apply(act).statusCode(200).body("moved", equalTo(10_000));
        var seconds = (System.nanoTime() - start) / 1_000_000_000.0;
        assertEquals(Map.of(young, 10_000L), stocks(Acts.DAY, "SCHOOL"));
        assertEquals(Map.of(old, 10_000L), stocks("2019-12-31", "SCHOOL"));
        assertTrue(seconds < 30, "took " + seconds + " s");
    }

    private static List<Map<String, Object>> history(String member) {
        return officer().get("/api/v1/members/" + member + "/history").path("items");
    }
}
