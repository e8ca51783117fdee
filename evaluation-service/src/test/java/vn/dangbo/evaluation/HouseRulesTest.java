package vn.dangbo.evaluation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.HouseRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("vn.dangbo.evaluation")
                .mayReadUnscoped("UnitFollower.follow", "moves the places of results after the tree; shows nothing")
                .mayReadUnscoped("EvaluationRecords.recorded", "row-level security is open to the caller's scope alone")
                .mayReadUnscoped("EvaluationRecords.recordedAnywhere", "whether a result is taken, not whose or which")
                .tests();
    }
}
