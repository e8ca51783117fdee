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
                .mayReadUnscoped("OrganisationBook.identities", "ids and numbers for writing; nothing of them is shown")
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
                .mayReadUnscoped("RuleParameters", "numbers of rules are known to everybody")
                .mayReadUnscoped("CheckCatalogue", "what the checks mean is known to everybody")
                .mayReadUnscoped("AdminUnitQueries", "administrative units are known to everybody")
                .mayReadUnscoped("AdminUnitRecords", "administrative units are known to everybody")
                .mayReadUnscoped("ActExecution", "carries out what was decided, whoever reaches it")
                .mayReadUnscoped("ActSteps", "carries out what was decided, whoever reaches it")
                .mayReadUnscoped("ExecutedActs", "what an act did, for the act that undoes it")
                .mayReadUnscoped("Delegations.reasons", "judges an act; only the reason is shown")
                .mayReadUnscoped("ActFactsReader.above", "judges an act; what is forgotten does not depend on who asks")
                .mayReadUnscoped("ActSeats.ids", "ids for writing; nothing of them is shown")
                .mayReadUnscoped("ActSizes.tree", "judges an act; only the reason is shown")
                .mayReadUnscoped("ActPreviews.around", "what lies outside the scope is left out of the figures")
                .mayReadUnscoped("ActQueries.view", "the caller has found the act in the scope")
                .mayReadUnscoped("ActQueries.waiting", "the caller has found the act in the scope")
                .mayReadUnscoped("ActCompetence.beyond", "names organisations of an act that the caller may decide")
                .mayReadUnscoped("ActStore.tookPart", "the caller has found the act in the scope")
                .mayReadUnscoped("ActStore.before", "judges an act by those decided before it")
                .mayReadUnscoped("ActStore.byId", "carries out what was decided, whoever reaches it")
                .mayReadUnscoped("ActStore.lock", "the caller has found the act in the scope")
                .tests();
    }
}
