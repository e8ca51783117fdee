package vn.dangbo.evaluation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.HouseRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("vn.dangbo.evaluation")
                .mayReadUnscoped("RuleSets.all", "regulations are public: whoever may read one may read all")
                .mayReadUnscoped("RuleSets.first", "the same")
                .mayReadUnscoped("UnitFollower.follow", "moves the places of results after the tree; shows nothing")
                .mayReadUnscoped("PersonCopies.requireUnits", "whether units have come with the feed; shows nothing")
                .mayReadUnscoped("PersonCopies.keep", "writes copies as the feed tells them; shows nothing")
                .mayReadUnscoped("PersonCopies.forget", "the same")
                .mayReadUnscoped("CampaignQueries.holdYear", "a lock; shows nothing")
                .mayReadUnscoped("EvaluationRecords.hold", "the same")
                .mayReadUnscoped(
                        "EvaluationRecords.persons",
                        "whose cards a file names, so that none is recorded twice; ids alone")
                .mayReadUnscoped("OwnPerson.of", "the record by which a person goes today; an id alone")
                .mayReadUnscoped("CopyHolds.hold", "a lock; shows nothing")
                .mayReadUnscoped("SubjectWithdrawal.takenBack", "of one course, which the caller has")
                .mayReadUnscoped(
                        "EvaluationRecords.told",
                        "whether a member has a result of the year at all, so that none is recorded twice; not which, nor where")
                .mayReadUnscoped(
                        "AssessmentWriter.result",
                        "the card of the very person whose course the caller holds, for the result; shows nothing")
                .mayReadUnscoped(
                        "Authorities.deciding",
                        "which unit decides, by the tree; whoever does not reach it is told its code alone")
                .mayReadUnscoped(
                        "Ceilings.exceptions",
                        "of one campaign, which the caller has; numbers and reasons of units, no persons")
                .mayReadUnscoped("OwnResults.place", "finds the unit of a result about the caller, and of nobody else")
                .mayReadUnscoped("OwnEvaluations.all", "what is about the caller, by the member of the account")
                .mayReadUnscoped("OwnEvaluations.scope", "the unit of a course about the caller, and of nobody else")
                .mayReadUnscoped(
                        "Conflicts.requireNone", "whether the very account has declared an interest; shows nothing")
                .tests();
    }
}
