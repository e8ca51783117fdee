package vn.dangbo.member.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.CompleteYears;
import vn.dangbo.member.cases.LateStep;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Resolution;
import vn.dangbo.member.record.Sex;

/**
 * An admission. The identity number and the religion are not shown: the record has them, under permissions of its own.
 *
 * @param organisation code of the cell
 * @param member absent before the ceremony
 * @param dueOn last day for the next step; absent when none is set
 * @param overdue whether that day has passed
 * @param dueOnUncertain whether the term may end later, because not all holidays of that year are on record
 * @param course the steps taken; absent in lists
 */
@Schema(name = "Admission")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdmissionView(
        UUID id,
        AdmissionState state,
        @Schema(examples = "KT01C01") String organisation,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        Sex sex,
        LocalDate birthDate,
        String ethnicity,
        Integer educationGrade,
        @Schema(examples = "HOC_SINH_SINH_VIEN") String occupation,
        Boolean youthUnion,
        @Schema(examples = "HIGH_SCHOOL_STUDENT") String context,
        Admission.Awareness awareness,
        List<Introducer> introducers,
        List<Verification> verifications,
        List<Consent> consents,
        List<Resolution> resolutions,
        Admission.Probation probation,
        LocalDate dueOn,
        boolean overdue,
        boolean dueOnUncertain,
        List<LateStep> late,
        List<CaseEvent> course) {

    static AdmissionView of(
            MemberCase<AdmissionState, Admission> one,
            LocalDate today,
            CompleteYears calendar,
            List<CaseEvent> course) {
        var facts = one.facts();
        var candidate = facts.candidate();
        return new AdmissionView(
                one.id(),
                one.state(),
                one.place().code(),
                one.memberId(),
                candidate.fullName(),
                candidate.sex(),
                candidate.birthDate(),
                candidate.ethnicity(),
                candidate.educationGrade(),
                candidate.occupation(),
                candidate.youthUnion(),
                facts.context(),
                facts.awareness(),
                facts.introducers(),
                facts.verifications(),
                facts.consents(),
                facts.resolutions(),
                facts.probation(),
                one.dueOn(),
                one.dueOn() != null && today.isAfter(one.dueOn()),
                one.state().hasTermInWorkingDays() && calendar.isUncertain(one.dueOn()),
                facts.late(),
                course);
    }
}
