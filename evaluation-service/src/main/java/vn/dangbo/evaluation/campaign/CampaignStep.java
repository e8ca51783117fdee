package vn.dangbo.evaluation.campaign;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a campaign. */
public enum CampaignStep implements Transition<CampaignStatus> {
    /** Enumerates the subjects at the end of the cut-off day. */
    OPEN(CampaignStatus.OPEN, CampaignStatus.DRAFT),
    /** Locks every course and stores the report. */
    CLOSE(CampaignStatus.CLOSED, CampaignStatus.OPEN),
    CANCEL(CampaignStatus.CANCELLED, CampaignStatus.DRAFT),
    /** Once something is decided, there is no way back. */
    CALL_OFF(CampaignStatus.CANCELLED, CampaignStatus.OPEN);

    private final CampaignStatus to;
    private final Set<CampaignStatus> from;

    CampaignStep(CampaignStatus to, CampaignStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<CampaignStatus> from() {
        return from;
    }

    @Override
    public CampaignStatus to() {
        return to;
    }
}
