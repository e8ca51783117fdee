package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellsOnADay;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.life.Lives;
import vn.dangbo.platform.problem.ProblemException;

/** What a step of a transfer brings about: the seating moves, or the member is a guest beside it. */
@ApplicationScoped
class TransferEffects {

    @Inject
    CaseDesk desk;

    @Inject
    CellsOnADay cells;

    @Inject
    Lives lives;

    @Inject
    Guests guests;

    /**
     * Does it.
     *
     * @param facts as they are after the step
     */
    void takesEffect(MemberCase<TransferState, Transfer> one, TransferStep step, Transfer facts, LocalDate on) {
        switch (step) {
            case ACCEPT, ACCEPT_WITHIN -> move(one, on);
            case START -> begin(one, facts, on);
            case EXTEND, CALL_BACK -> guests.until(one.id(), facts.until());
            // Who was called back and is late was no guest any more.
            case RETURN ->
                guests.until(
                        one.id(),
                        one.state() == TransferState.CALLED_BACK
                                        && facts.until().isBefore(on)
                                ? facts.until()
                                : on);
            case CONVERT -> {
                guests.until(one.id(), on);
                move(one, on);
            }
            default -> {}
        }
    }

    private void begin(MemberCase<TransferState, Transfer> one, Transfer facts, LocalDate on) {
        if (!facts.until().isAfter(on)) {
            throw ProblemException.of(409, "STAY_OVER", facts.until());
        }
        var member = one.memberId();
        var cell = cells.require("toOrganisation", one.other().code(), on);
        if (lives.hold(member).on(on).filter(s -> s.cellId().equals(cell.id())).isPresent()) {
            throw ProblemException.of(409, "MEMBER_IN_THAT_CELL");
        }
        guests.begin(one.id(), member, cell.id(), on, facts.until());
    }

    private void move(MemberCase<TransferState, Transfer> one, LocalDate on) {
        var cell = cells.require("toOrganisation", one.other().code(), on);
        var before = lives.hold(one.memberId());
        lives.write(before, before.moved(cell.id(), on), desk.name());
    }
}
