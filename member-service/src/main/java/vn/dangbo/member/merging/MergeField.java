package vn.dangbo.member.merging;

import java.util.function.Function;
import vn.dangbo.member.profile.MemberRecord;
import vn.dangbo.platform.crypto.Mask;

/** A field of the record, as two records of one person may contradict each other in it. */
enum MergeField {
    FULL_NAME(MemberRecord::fullName),
    OTHER_NAME(MemberRecord::otherName),
    SEX(MemberRecord::sex),
    BIRTH_DATE(MemberRecord::birthDate),
    ETHNICITY(MemberRecord::ethnicity),
    RELIGION(MemberRecord::religion),
    FAMILY_BACKGROUND(MemberRecord::familyBackground),
    OCCUPATION(MemberRecord::occupation),
    EDUCATION(
            record -> record.educationGrade() == null ? null : record.educationGrade() + "/" + record.educationScale()),
    PROFESSIONAL_LEVEL(MemberRecord::professionalLevel),
    ACADEMIC_TITLE(MemberRecord::academicTitle),
    POLITICAL_THEORY(MemberRecord::politicalTheory),
    PERSONAL_ID(MemberRecord::personalId),
    LEGACY_ID(MemberRecord::legacyId),
    CARD_NUMBER(MemberRecord::cardNumber),
    CV_NUMBER(MemberRecord::cvNumber),
    PHONE(MemberRecord::phone),
    DETAILS(MemberRecord::details);

    private final Function<MemberRecord, Object> value;

    MergeField(Function<MemberRecord, Object> value) {
        this.value = value;
    }

    /** What a record says; null for nothing. */
    Object of(MemberRecord record) {
        return value.apply(record);
    }

    /** What may be shown of it: numbers and telephone masked, details not at all. */
    String shown(MemberRecord record) {
        return switch (this) {
            case PERSONAL_ID, LEGACY_ID, CARD_NUMBER, CV_NUMBER, PHONE -> Mask.of((String) of(record));
            case DETAILS -> null;
            case BIRTH_DATE -> record.birthDate().iso();
            case ETHNICITY -> record.ethnicity().code();
            default -> String.valueOf(of(record));
        };
    }
}
