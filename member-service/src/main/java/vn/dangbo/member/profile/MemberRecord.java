package vn.dangbo.member.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.record.Sex;
import vn.dangbo.platform.crypto.Mask;

/**
 * A member's record: the Phiếu đảng viên. What it holds of admission, awards, discipline, family and the like stands in
 * the cases, registers and dossier sections.
 *
 * @param educationGrade classes of general education that were finished, out of {@code educationScale}
 * @param formerCardNumbers numbers of cards that the member had before, oldest first
 * @param recordedAt since when it says this
 */
@Schema(name = "MemberRecord")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberRecord(
        UUID id,
        @JsonIgnore int version,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        String otherName,
        @Schema(examples = "FEMALE") Sex sex,
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
        @Schema(examples = "*********123") String personalId,
        @Schema(examples = "******456") String legacyId,
        @Schema(examples = "*****678") String cardNumber,
        List<String> formerCardNumbers,
        @Schema(examples = "*****6LA") String cvNumber,
        @Schema(examples = "*******001") String phone,
        Details details,
        Instant recordedAt,
        @Schema(examples = "grassroots-clerk.kt01") String recordedBy,
        List<Warning> warnings) {

    /**
     * Something that is not as it should be, and is recorded all the same.
     *
     * @param message in the caller's language
     */
    @Schema(name = "RecordWarning")
    public record Warning(
            @Schema(examples = "personalId") String field,
            @Schema(examples = "PERSONAL_ID_YEAR") String code,

            @Schema(examples = "Năm sinh trong số định danh cá nhân khác năm sinh đã ghi.")
            String message) {}

    /** As it is shown: identity numbers, telephone and the texts of addresses are masked. */
    public MemberRecord masked(List<Warning> found) {
        return new MemberRecord(
                id,
                version,
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
                mask(personalId),
                mask(legacyId),
                mask(cardNumber),
                formerCardNumbers.stream().map(Mask::of).toList(),
                mask(cvNumber),
                mask(phone),
                details == null ? null : details.masked(),
                recordedAt,
                recordedBy,
                found);
    }

    /** The same with another card. */
    MemberRecord withCard(String number) {
        return new MemberRecord(
                id,
                version,
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
                number,
                formerCardNumbers,
                cvNumber,
                phone,
                details,
                recordedAt,
                recordedBy,
                warnings);
    }

    private static String mask(String value) {
        return value == null ? null : Mask.of(value);
    }
}
