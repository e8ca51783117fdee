package vn.dangbo.org;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.HouseRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("vn.dangbo.org")
                .mayReadUnscoped("OrganisationQueries.one", "the caller has found the unit in the scope")
                .mayReadUnscoped(
                        "OrganisationQueries.ancestors", "whoever reaches a unit may know under whom it stands")
                .mayReadUnscoped("OrganisationHistory.of", "the caller has found the unit in the scope")
                .mayReadUnscoped("OrganisationRecords.rules", "kinds and sectors are known to everybody")
                .mayReadUnscoped("OrganisationRecords.codes", "kinds and sectors are known to everybody")
                .mayReadUnscoped(
                        "OrganisationRecords.identities", "ids and numbers for writing; nothing of them is shown")
                .mayReadUnscoped("OrganisationBook.hold", "a lock; it shows nothing")
                .mayReadUnscoped("Beliefs.states", "of a unit in the scope, and of those it stood under")
                .mayReadUnscoped(
                        "Successions", "whoever reaches a unit may know what became of it, and of what it came")
                .mayReadUnscoped("Successors.units", "whoever reaches a unit may know what became of it")
                .mayReadUnscoped(
                        "Bridges.named", "whoever reaches a unit may know what became of it, and of what it came")
                .mayReadUnscoped("CommitteeRuleBook", "rules and codes are known to everybody")
                .mayReadUnscoped("AdvisoryBodies.rules", "rules and codes are known to everybody")
                .mayReadUnscoped("AdvisoryBodies.types", "rules and codes are known to everybody")
                .tests();
    }
}
