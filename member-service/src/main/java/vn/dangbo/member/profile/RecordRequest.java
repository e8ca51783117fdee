package vn.dangbo.member.profile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a member's record is to say. Name, sex and day of birth are required; of the rest, what is left out is taken out.
 * Numbers, telephone and details, which are read masked, stay as they are when they are left out; {@code cleared} takes
 * them out.
 *
 * @param personalId twelve digits
 * @param legacyId nine digits
 * @param cardNumber a new one keeps the old among the former ones
 * @param formerCardNumbers of cards that the member had before and that are not recorded yet
 * @param cleared fields to be emptied: of the enumeration
 * @param reason why it is corrected
 */
@Schema(name = "MemberRecordRequest")
public record RecordRequest(
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        String otherName,
        @Schema(examples = "FEMALE") String sex,
        PartialDay birthDate,
        EthnicityCode ethnicity,
        @Schema(examples = "KHONG") String religion,
        @Schema(examples = "TRUNG_NONG") String familyBackground,
        @Schema(examples = "VIEN_CHUC") String occupation,
        @Schema(examples = "12") Integer educationGrade,
        @Schema(examples = "12") Integer educationScale,
        @Schema(examples = "DAI_HOC") String professionalLevel,
        String academicTitle,
        @Schema(examples = "TRUNG_CAP") String politicalTheory,
        @Schema(examples = "080185000123") String personalId,
        @Schema(examples = "300123456") String legacyId,
        @Schema(examples = "12345678") String cardNumber,
        List<String> formerCardNumbers,
        @Schema(examples = "123456LA") String cvNumber,
        @Schema(examples = "0900000001") String phone,
        Details details,
        List<SensitiveField> cleared,
        @Schema(examples = "theo giấy khai sinh") String reason) {

    /** All that a record says, in clear, to be recorded elsewhere. */
    public static RecordRequest of(MemberRecord record) {
        return new RecordRequest(
                record.fullName(),
                record.otherName(),
                record.sex().name(),
                record.birthDate(),
                record.ethnicity(),
                record.religion(),
                record.familyBackground(),
                record.occupation(),
                record.educationGrade(),
                record.educationScale(),
                record.professionalLevel(),
                record.academicTitle(),
                record.politicalTheory(),
                record.personalId(),
                record.legacyId(),
                record.cardNumber(),
                record.formerCardNumbers(),
                record.cvNumber(),
                record.phone(),
                record.details(),
                null,
                null);
    }

    /** The same with the reason why it is recorded. */
    public RecordRequest because(String why) {
        return new RecordRequest(
                fullName,
                otherName,
                sex,
                birthDate,
                ethnicity,
                religion,
                familyBackground,
                occupation,
                educationGrade,
                educationScale,
                professionalLevel,
                academicTitle,
                politicalTheory,
                personalId,
                legacyId,
                cardNumber,
                formerCardNumbers,
                cvNumber,
                phone,
                details,
                cleared,
                why);
    }
}
