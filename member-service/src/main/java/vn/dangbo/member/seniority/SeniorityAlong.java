package vn.dangbo.member.seniority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.RecordVersion;

/** Tuổi đảng that goes along with a member to another deployment, and is recorded there. */
@ApplicationScoped
public class SeniorityAlong {

    private static final String FROM_SEATINGS = "theo quá trình sinh hoạt đảng";
    private static final String FROM_FILE = "ngày vào Đảng theo dữ liệu nhập";

    @Inject
    SeniorityRecords records;

    /**
     * What is known, with all that is taken off: the seatings from which some of it follows stay here. Empty when only the
     * day of the ceremony is known, which goes along by itself.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SeniorityRequest> of(UUID member, Scope scope) {
        var known = records.of(member, scope).seniority();
        if (known == null
                || known.basis() == SeniorityBasis.IMPORTED_ADMISSION_DAY
                        && known.deductions().isEmpty()) {
            return Optional.empty();
        }
        boolean imported = known.basis() == SeniorityBasis.IMPORTED_ADMISSION_DAY;
        return Optional.of(new SeniorityRequest(
                known.start(),
                (imported ? SeniorityBasis.OTHER : known.basis()).name(),
                imported ? FROM_FILE : known.source(),
                known.deductions().stream().map(SeniorityAlong::part).toList(),
                null));
    }

    /**
     * Records what has come along; what was recorded before is kept in its history.
     *
     * @throws ProblemException 400 naming the field
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID member, SeniorityRequest said, String reason, Scope scope) {
        int version = records.of(member, scope).version();
        records.record(
                member,
                new SeniorityRequest(said.startOn(), said.basis(), said.source(), said.deductions(), reason),
                RecordVersion.tag(version),
                scope);
    }

    private static SeniorityRequest.Part part(Deduction deduction) {
        return new SeniorityRequest.Part(
                deduction.span().from(),
                deduction.span().to(),
                deduction.ground().name(),
                deduction.source() == null ? FROM_SEATINGS : deduction.source());
    }
}
