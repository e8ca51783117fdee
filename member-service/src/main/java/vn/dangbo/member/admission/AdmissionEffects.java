package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellsOnADay;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.life.NewMembers;
import vn.dangbo.member.seniority.SeniorityRecords;

/** What a step of an admission brings about: a member on probation, and then an official one whose seniority runs. */
@ApplicationScoped
class AdmissionEffects {

    @Inject
    CaseDesk desk;

    @Inject
    CellsOnADay cells;

    @Inject
    Candidates candidates;

    @Inject
    NewMembers newMembers;

    @Inject
    Lives lives;

    @Inject
    SeniorityRecords seniority;

    @Inject
    AdmissionDecisions decisions;

    /** Does it. */
    void takesEffect(MemberCase<AdmissionState, Admission> one, AdmissionStep step, Admission facts, LocalDate on) {
        switch (step) {
            case HOLD_CEREMONY -> {
                var cell = cells.require("organisation", one.place().code(), on);
                var candidate = facts.candidate();
                var number = candidates.of(candidate.id());
                newMembers.begin(
                        new NewMembers.Person(
                                candidate.id(),
                                number.encrypted(),
                                number.hash(),
                                candidate.fullName(),
                                candidate.sex(),
                                candidate.birthDate().toString(),
                                candidate.ethnicity(),
                                candidate.religion(),
                                candidate.occupation(),
                                facts.context()),
                        cell.id(),
                        on,
                        desk.name());
            }
            case RECOGNISE -> {
                var before = lives.hold(one.memberId());
                lives.write(before, before.recognised(facts.probation().officialOn()), desk.name());
                counted(one, facts);
            }
            default -> {}
        }
    }

    /**
     * Tuổi đảng runs from the day on the decision, once the member is recognised (Điều lệ Đảng, Article 5). Who was struck
     * off on probation and restored has it in the case of before, whose ceremony was the same.
     */
    private void counted(MemberCase<AdmissionState, Admission> one, Admission facts) {
        decisions
                .of(one.memberId(), facts.probation().ceremonyOn())
                .ifPresent(decision ->
                        seniority.begin(one.memberId(), decision.on(), decision.number(), desk.name(), desk.reading()));
    }
}
