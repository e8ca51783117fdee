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

/**
 * All that is held of the caller in the record, in clear, to be taken along.
 *
 * @param record the Phiếu đảng viên
 * @param dossier every section, also those in which nothing is recorded
 * @param history the seatings
 * @param access who has looked at it, by organisation
 */
@Schema(name = "OwnExport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnExport(
        Instant exportedAt,
        MemberView member,
        MemberRecord record,
        List<SectionView<Object>> dossier,
        List<MemberHistoryEntry> history,
        List<AuditTrail.Access> access) {}
