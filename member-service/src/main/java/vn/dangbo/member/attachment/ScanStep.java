package vn.dangbo.member.attachment;

import static vn.dangbo.member.attachment.ScanState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What the scanner says of a content. */
public enum ScanStep implements Transition<ScanState> {
    /** It could not be asked, or was not sure; it is asked again. */
    FAIL(WAITING, NOT_SCANNED, WAITING),
    FIND_NOTHING(CLEAN, NOT_SCANNED, WAITING),
    FIND_HARM(INFECTED, NOT_SCANNED, WAITING);

    private final ScanState to;
    private final Set<ScanState> from;

    ScanStep(ScanState to, ScanState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<ScanState> from() {
        return from;
    }

    @Override
    public ScanState to() {
        return to;
    }
}
