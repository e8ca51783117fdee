package vn.dangbo.evaluation;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.appeal.AppealAction;
import vn.dangbo.evaluation.appeal.AppealState;
import vn.dangbo.evaluation.assessment.AssessmentAction;
import vn.dangbo.evaluation.assessment.AssessmentState;
import vn.dangbo.evaluation.campaign.CampaignStatus;
import vn.dangbo.evaluation.campaign.CampaignStep;
import vn.dangbo.evaluation.observation.ObservationStatus;
import vn.dangbo.evaluation.observation.ObservationStep;
import vn.dangbo.evaluation.supervision.PetitionStatus;
import vn.dangbo.evaluation.supervision.PetitionStep;
import vn.dangbo.testkit.StateDiagrams;

class StateDiagramsTest {

    @Test
    void thePageShowsWhatTheCodeDoes() throws IOException {
        StateDiagrams.of("evaluation-service")
                .add("Declared figure (số liệu báo cáo)", ObservationStatus.DRAFT, ObservationStep.values())
                .add("Campaign (đợt đánh giá)", CampaignStatus.DRAFT, CampaignStep.values())
                .add("Petition (đơn thư)", PetitionStatus.RECEIVED, PetitionStep.values())
                .add("Subject of a campaign (đối tượng đánh giá)", AssessmentState.PREPARE, AssessmentAction.values())
                .add(
                        "Complaint about a result (khiếu nại về kết quả xếp loại)",
                        AppealState.RECEIVED,
                        AppealAction.values())
                .check();
    }
}
