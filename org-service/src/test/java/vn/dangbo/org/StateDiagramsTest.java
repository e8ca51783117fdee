package vn.dangbo.org;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.act.ActStatus;
import vn.dangbo.org.act.ActStep;
import vn.dangbo.testkit.StateDiagrams;

class StateDiagramsTest {

    @Test
    void thePageShowsWhatTheCodeDoes() throws IOException {
        StateDiagrams.of("org-service")
                .add("Act on organisations (tổ chức lại tổ chức đảng)", ActStatus.DRAFT, ActStep.values())
                .check();
    }
}
