package vn.dangbo.member.self;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.audit.AuditTrail;
import vn.dangbo.member.dossier.SectionView;
import vn.dangbo.member.profile.MemberRecord;
import vn.dangbo.member.record.MemberHistoryEntry;
import vn.dangbo.member.record.MemberView;
import vn.dangbo.member.rights.OwnRightsRequest;
import vn.dangbo.member.seniority.SeniorityView;
import vn.dangbo.member.supplement.SupplementView;

/**
 * All that is held of the caller, in clear, to be taken along. Source: Luật 91/2025/QH15, Article 13.
 *
 * @param record the Phiếu đảng viên
 * @param dossier every section, also those in which nothing is recorded
 * @param history the seatings
 * @param seniority tuổi đảng, explained line by line
 * @param cases admission, transfers, leaving and coming back, overlays, badges on their way; nobody else is named
 * @param disciplines decisions that were announced
 * @param supplements the yearly supplements with what they say
 * @param rightsRequests requests about the own data; who worked on them is not named
 * @param access who has looked at it, by organisation
 * @param cut of which of these there is more than is told here; empty for none
 */
@Schema(name = "OwnExport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnExport(
        Instant exportedAt,
        MemberView member,
        MemberRecord record,
        List<SectionView<Object>> dossier,
        List<MemberHistoryEntry> history,
        SeniorityView seniority,
        List<OwnEntries.Case> cases,
        List<OwnEntries.Overlay> overlays,
        List<OwnEntries.Award> awards,
        List<OwnEntries.Badge> badges,
        List<OwnEntries.Training> trainings,
        List<OwnEntries.Discipline> disciplines,
        List<SupplementView> supplements,
        List<OwnRightsRequest> rightsRequests,
        List<AuditTrail.Access> access,
        List<String> cut) {}
