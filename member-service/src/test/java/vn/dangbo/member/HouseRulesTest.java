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
                .tests();
    }
}
