package vn.dangbo.member;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.exit.ExitState;
import vn.dangbo.member.exit.ExitStep;
import vn.dangbo.member.transfer.TransferState;
import vn.dangbo.member.transfer.TransferStep;
import vn.dangbo.testkit.StateDiagrams;

class StateDiagramsTest {

    @Test
    void thePageShowsWhatTheCodeDoes() throws IOException {
        StateDiagrams.of("member-service")
                .add("Transfer (chuyển sinh hoạt đảng)", TransferState.REQUESTED, TransferStep.values())
                .add("Leaving and coming back (ra khỏi Đảng, trở lại Đảng)", ExitState.PROPOSED, ExitStep.values())
                .check();
    }
}
