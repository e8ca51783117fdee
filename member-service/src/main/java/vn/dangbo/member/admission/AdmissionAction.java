package vn.dangbo.member.admission;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.Vote;

/**
 * What a step says.
 *
 * @param on the day on which it happened; left out: today
 * @param vote of the body that resolves; with {@code decide} of a committee that decides by delegation
 * @param number of the certificate, the resolution or the decision
 * @param signer who signed the decision
 * @param delegation of {@code decide} by a grassroots committee: number of the document that delegates it
 * @param introducers with {@code apply}
 * @param verifications with {@code verify}; they add to those before
 * @param consents where something is allowed that is against the rule
 * @param officialOn with {@code recognise}: the first day as official member; left out: when the probation ends
 * @param occupation with {@code hold-ceremony}, where it is no longer what was said before
 * @param youthUnion likewise
 * @param reason for {@code withdraw}, {@code reject}, {@code lapse} and {@code return}; else a remark
 */
@Schema(name = "AdmissionAction")
record AdmissionAction(
        LocalDate on,
        Vote vote,
        @Schema(examples = "15-QĐ/TU") String number,
        @Schema(examples = "Trần Văn Minh") String signer,
        @Schema(examples = "20-QĐ/TU") String delegation,
        List<Introducer> introducers,
        List<Verification> verifications,
        List<Consent> consents,
        LocalDate officialOn,
        @Schema(examples = "HOC_SINH_SINH_VIEN") String occupation,
        Boolean youthUnion,
        String reason) {

    static AdmissionAction orNone(AdmissionAction action) {
        return action == null
                ? new AdmissionAction(null, null, null, null, null, null, null, null, null, null, null, null)
                : action;
    }
}
