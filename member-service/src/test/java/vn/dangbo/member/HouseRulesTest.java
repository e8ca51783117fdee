package vn.dangbo.member;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.HouseRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("vn.dangbo.member")
                .mayReadUnscoped("UnitFollower.follow", "moves the places of members after the tree; shows nothing")
                .mayReadUnscoped("CellHolds", "tells of cells that the caller has found, and of nobody in them")
                .mayReadUnscoped("MemberMoves.join", "takes away what the same call writes anew; shows nothing")
                .tests();
    }
}
