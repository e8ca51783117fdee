package vn.dangbo.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The platform's own; here, because the platform cannot use the testkit that is built on it. */
class PlatformHouseRulesTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("vn.dangbo.platform")
                .mayConnect("ImportWorker", "its lock must fall with the connection of an instance that dies")
                .mayConnect("TrafficRole", "judges the connection itself, before anything is served")
                .mayConnect("ProductionSettings", "hands that connection over")
                .mayReadUnscoped("RuleParameters", "numbers of rules are nobody's")
                .mayReadUnscoped("Reach.paths", "this is where the scope comes from")
                .mayReadUnscoped("DailyPlacement.place", "moves paths to today; shows nothing")
                .mayReadUnscoped("FeedCursors.position", "how far the feed was read; nothing of a unit")
                .mayReadUnscoped("Idempotency.once", "a key is found by whose it is")
                .mayReadUnscoped("ImportQueue", "jobs are found by who handed them in, or by the worker")
                .tests();
    }
}
