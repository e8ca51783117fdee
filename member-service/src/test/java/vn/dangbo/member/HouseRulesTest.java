package vn.dangbo.member;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.HouseRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("vn.dangbo.member")
                .mayReadUnscoped("Lives", "who may change a life is judged by the case that does it")
                .mayReadUnscoped("Guests", "who may do what is judged by the transfer")
                .mayReadUnscoped("RecordStock.codes", "codes of lists, of nobody")
                .mayReadUnscoped("SeatRules", "tells of cells that a life names, and of nobody in them")
                .mayReadUnscoped("FollowedCandidates", "an act moves all candidates of a cell, and tells of none")
                .mayReadUnscoped("HealthSearch", "the nightly look through everything; on demand it takes a scope")
                .mayReadUnscoped("CellsOnADay", "that a cell is there is no secret")
                .mayReadUnscoped("Overlays", "ends what lies over somebody whose membership has just been ended")
                .mayReadUnscoped("Rules", "rules are nobody's")
                .mayReadUnscoped("RuleChanges", "who changed rules is nobody's secret, and who may is judged here")
                .mayReadUnscoped("Holidays", "holidays are nobody's")
                .mayReadUnscoped("OpenTerms", "counts terms anew wherever they run, and shows none")
                .mayReadUnscoped("Terms", "rules and holidays are nobody's")
                .mayReadUnscoped("CaseBook.openOf", "says yes or no of a member whom the caller has found")
                .mayReadUnscoped("CellStrength.strength", "counts who may vote in a cell whose case the caller holds")
                .mayReadUnscoped("AdmissionDecisions", "finds the decision on a member whose case the caller holds")
                .mayReadUnscoped("Competence", "rules and kinds of organisations are nobody's")
                .mayReadUnscoped("CellStrength.neighbours", "names cells, and nobody in them")
                .mayReadUnscoped("Candidates", "nobody is listed twice or admitted as a member, wherever that is")
                .mayReadUnscoped("CaseEvents.took", "looks at who took the steps of a case that the caller holds")
                .mayReadUnscoped("Disciplines", "reckons when decisions on a subject lapse, whom the case has found")
                .mayReadUnscoped("CircumstanceRules.suspended", "says yes or no of a case that the caller has named")
                .mayReadUnscoped(
                        "DisciplinesAlong.isOnRecord",
                        "says yes or no of a decision that a hand-over has brought along")
                .mayReadUnscoped("TrainingFile.lives", "that an organisation is there is no secret")
                .mayReadUnscoped("EntryRegisters", "keeps files apart, and tells whose account handed one in")
                .mayReadUnscoped(
                        "AuditTrail.verify", "tells how many rows there are and whether they fit, and shows none")
                .mayReadUnscoped("OwnRecord.place", "finds the caller as a member, and nobody else")
                .mayReadUnscoped(
                        "OwnRegisters", "reads what is held of the caller as a member, wherever that was recorded")
                .mayReadUnscoped("Partners", "whom we trust, and their public keys, are no secret")
                .mayReadUnscoped("CaseBook.notOnTheWay", "says yes or no of a member whom the caller has found")
                .mayReadUnscoped(
                        "HandOverMessages", "who may have a message is judged by the case that the caller holds")
                .mayReadUnscoped(
                        "ArrivalEffects.find", "nobody is twice on record, wherever they were; the case judges")
                .mayConnect("KeyRotation", "runs as the owner of the tables: traffic may change no history")
                .mayConnect("Piece", "is handed that connection")
                .mayConnect("Sealing", "is handed that connection")
                .mayReadUnscoped(
                        "CaseSubjects.ofDiscipline", "tells the audit whom a refusal is about, and nobody else")
                .mayReadUnscoped("PeopleElsewhere.metToday", "counts what the account itself was refused")
                .mayReadUnscoped("TakenNumbers.isTaken", "says yes or no of a number that the caller has named")
                .mayReadUnscoped(
                        "OwnPerson.survivor", "tells the caller's own record, or an id by an id, and nobody's data")
                .mayReadUnscoped(
                        "MergeFacts", "what hangs on two members whom the case has found in the caller's scope")
                .mayReadUnscoped(
                        "MergePlans.person", "one of two members whom the case has found in the caller's scope")
                .mayReadUnscoped("MergeWriter", "writes what the case has judged, of two members whom it has found")
                .mayReadUnscoped("MergedCards", "cards of two members whom the case has found, shown to nobody")
                .mayReadUnscoped("CvNumbers.hold", "waits for whoever gives the same numbers, and reads nothing")
                .mayReadUnscoped("Roll.many", "whether an organisation that the caller has found has many cells")
                .mayReadUnscoped("MergePreviews.codes", "names the cells of two members whom the case has found")
                .mayReadUnscoped(
                        "ReconciliationCourse.superior", "names the unit right above one that the caller has found")
                .mayReadUnscoped("CellHolds", "tells of cells that the caller has found, and of nobody in them")
                .mayReadUnscoped("Contents.known", "says which contents a record names, to nobody but the sweep")
                .mayReadUnscoped("Contents.toScan", "hands contents to the scanner, and to nobody else")
                .mayReadUnscoped("MemberMoves.join", "takes away what the same call writes anew; shows nothing")
                .mayReadUnscoped("StockCheckpoints", "days of sums over the ledger, without names or figures")
                .mayReadUnscoped(
                        "MemberQueries.matches", "the function looks inside the scope that the list has opened")
                .tests();
    }
}
