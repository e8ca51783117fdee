package vn.dangbo.evaluation.result;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.dangbo.evaluation.Calls.DISTRICT_OFFICER;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.TOWN_OFFICER;
import static vn.dangbo.evaluation.Calls.get;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.World;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationsChanged;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.testkit.SampleWorld;

/** Years 2023 and 2024. */
@EvaluationServiceTest
class UnitFollowerTest {

    @Inject
    World world;

    @Inject
    Sql sql;

    @Inject
    Event<OrganisationsChanged> changed;

    @Test
    void resultsOfAUnitThatMovesBelongToWhoReachesItNow() {
        Calls.record("2023,MEMBER,MOVER1,80000001,HTTNV,,,", "2023,ORGANISATION,MOVER,,HTTNV,,,");
        get(TOWN_OFFICER, "/evaluations?year=2023&subjectKind=MEMBER")
                .body("items.organisation.code", contains("MOVER1"));

        // The event names the committee only; the cell below it goes along.
        world.announce(List.of(world.moved(LocalDate.of(2024, 7, 1))));

        get(TOWN_OFFICER, "/evaluations?year=2023").body("items", empty());
        get(DISTRICT_OFFICER, "/evaluations?year=2023")
                .body("items.organisation.code", contains("MOVER", "MOVER1"))
                .body("items.subjectKind", contains("ORGANISATION", "MEMBER"));
        // Figures stay on the tree of their year.
        get(EVERYWHERE, "/statistics/EVAL_MEMBER?organisation=TOWN&year=2023").body("total", equalTo(1));
        get(EVERYWHERE, "/statistics/EVAL_MEMBER?organisation=DISTRICT&year=2023")
                .body("total", equalTo(0));
    }

    @Test
    void aChangeOfNobodyKnowsWhichUnitsSetsEveryResultRight() {
        Calls.record("2024,MEMBER,CELL3,80000002,HTTNV,,,");
        QuarkusTransaction.requiringNew().run(() -> {
            sql.open(Scope.everywhere());
            sql.execute("update evaluation set unit_path = '9.' where year = 2024", Map.of());
        });
        get(TOWN_OFFICER, "/evaluations?year=2024").body("items", empty());

        QuarkusTransaction.requiringNew()
                .run(() -> changed.fire(new OrganisationsChanged(Set.of(SampleWorld.id("FARM")))));
        get(TOWN_OFFICER, "/evaluations?year=2024").body("items", empty());

        QuarkusTransaction.requiringNew().run(() -> changed.fire(new OrganisationsChanged(Set.of())));
        get(TOWN_OFFICER, "/evaluations?year=2024").body("items.organisation.code", contains("CELL3"));
    }
}
