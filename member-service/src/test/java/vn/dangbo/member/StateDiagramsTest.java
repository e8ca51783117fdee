package vn.dangbo.member;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.admission.AdmissionState;
import vn.dangbo.member.admission.AdmissionStep;
import vn.dangbo.member.attachment.ScanState;
import vn.dangbo.member.attachment.ScanStep;
import vn.dangbo.member.badge.BadgeMove;
import vn.dangbo.member.badge.BadgeState;
import vn.dangbo.member.card.CardState;
import vn.dangbo.member.card.CardStep;
import vn.dangbo.member.discipline.ComplaintState;
import vn.dangbo.member.discipline.ComplaintStep;
import vn.dangbo.member.discipline.DisciplineState;
import vn.dangbo.member.discipline.DisciplineStep;
import vn.dangbo.member.exit.ExitState;
import vn.dangbo.member.exit.ExitStep;
import vn.dangbo.member.handover.ArrivalState;
import vn.dangbo.member.handover.ArrivalStep;
import vn.dangbo.member.handover.DepartureState;
import vn.dangbo.member.handover.DepartureStep;
import vn.dangbo.member.health.IssueState;
import vn.dangbo.member.health.IssueStep;
import vn.dangbo.member.life.LifeStep;
import vn.dangbo.member.merging.MergeState;
import vn.dangbo.member.merging.MergeStep;
import vn.dangbo.member.overlay.OverlayState;
import vn.dangbo.member.overlay.OverlayStep;
import vn.dangbo.member.reconciliation.ReconciliationState;
import vn.dangbo.member.reconciliation.ReconciliationStep;
import vn.dangbo.member.record.MemberState;
import vn.dangbo.member.restructuring.RestructuringState;
import vn.dangbo.member.restructuring.RestructuringStep;
import vn.dangbo.member.rights.RightsState;
import vn.dangbo.member.rights.RightsStep;
import vn.dangbo.member.supplement.SupplementState;
import vn.dangbo.member.supplement.SupplementStep;
import vn.dangbo.member.transfer.TransferState;
import vn.dangbo.member.transfer.TransferStep;
import vn.dangbo.testkit.StateDiagrams;

class StateDiagramsTest {

    @Test
    void thePageShowsWhatTheCodeDoes() throws IOException {
        StateDiagrams.of("member-service")
                .add("Member (đảng viên)", MemberState.PROBATIONARY, LifeStep.values())
                .add("Admission (kết nạp đảng viên)", AdmissionState.LISTED, AdmissionStep.values())
                .add("Transfer (chuyển sinh hoạt đảng)", TransferState.REQUESTED, TransferStep.values())
                .add(
                        "Transfer out of the deployment (chuyển đi ngoài hệ thống)",
                        DepartureState.REQUESTED,
                        DepartureStep.values())
                .add(
                        "Transfer into the deployment (chuyển đến từ hệ thống khác)",
                        ArrivalState.PRESENTED,
                        ArrivalStep.values())
                .add("Badge (Huy hiệu Đảng)", BadgeState.ELIGIBLE, BadgeMove.values())
                .add("Card of a member (thẻ đảng viên)", CardState.ISSUED, CardStep.values())
                .add("Leaving and coming back (ra khỏi Đảng, trở lại Đảng)", ExitState.PROPOSED, ExitStep.values())
                .add("Discipline (thi hành kỷ luật)", DisciplineState.OPENED, DisciplineStep.values())
                .add("Complaint against discipline (khiếu nại kỷ luật)", ComplaintState.FILED, ComplaintStep.values())
                .add(
                        "Exemption and suspension (miễn, đình chỉ sinh hoạt)",
                        OverlayState.REQUESTED,
                        OverlayStep.values())
                .add("Merging of duplicate records (hợp nhất hồ sơ trùng)", MergeState.PROPOSED, MergeStep.values())
                .add("Content of an attachment (quét mã độc tệp đính kèm)", ScanState.NOT_SCANNED, ScanStep.values())
                .add("Request about own data (yêu cầu về dữ liệu cá nhân)", RightsState.FILED, RightsStep.values())
                .add(
                        "Yearly supplement of a record (phiếu bổ sung hồ sơ đảng viên)",
                        SupplementState.DRAFT,
                        SupplementStep.values())
                .add(
                        "Reconciliation of members between levels (đối chiếu số lượng đảng viên)",
                        ReconciliationState.OPEN,
                        ReconciliationStep.values())
                .add("Finding in a record (rà soát dữ liệu)", IssueState.OPEN, IssueStep.values())
                .add(
                        "Members of an act on organisations (đảng viên của tổ chức được sắp xếp)",
                        RestructuringState.HELD,
                        RestructuringStep.values())
                .check();
    }
}
