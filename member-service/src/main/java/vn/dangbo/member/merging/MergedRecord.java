package vn.dangbo.member.merging;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.dangbo.member.profile.MemberRecord;

/** The record that two become, and the one that is there again when they are parted. Pure. */
final class MergedRecord {

    private MergedRecord() {}

    /** The fields in which both say something, and not the same. */
    static List<MergeField> conflicts(MemberRecord survivor, MemberRecord merged) {
        return Arrays.stream(MergeField.values())
                .filter(field -> field.of(survivor) != null && field.of(merged) != null)
                .filter(field -> !field.of(survivor).equals(field.of(merged)))
                .toList();
    }

    /**
     * The record that stays: what only one says is taken from it.
     *
     * @param chosen for each of the conflicts
     */
    static MemberRecord of(MemberRecord survivor, MemberRecord merged, Function<MergeField, MergeSide> chosen) {
        var conflicts = conflicts(survivor, merged);
        return with(survivor, field -> {
            if (conflicts.contains(field)) {
                return chosen.apply(field) == MergeSide.MERGED ? merged : survivor;
            }
            return field.of(survivor) == null ? merged : survivor;
        });
    }

    /** The survivor's record as it was before; what was corrected since the merge stays corrected. */
    static MemberRecord undone(MemberRecord before, MemberRecord after, MemberRecord now) {
        return with(now, field -> Objects.equals(field.of(now), field.of(after)) ? before : now);
    }

    private static MemberRecord with(MemberRecord base, Function<MergeField, MemberRecord> from) {
        return new MemberRecord(
                base.id(),
                base.version(),
                from.apply(MergeField.FULL_NAME).fullName(),
                from.apply(MergeField.OTHER_NAME).otherName(),
                from.apply(MergeField.SEX).sex(),
                from.apply(MergeField.BIRTH_DATE).birthDate(),
                from.apply(MergeField.ETHNICITY).ethnicity(),
                from.apply(MergeField.RELIGION).religion(),
                from.apply(MergeField.FAMILY_BACKGROUND).familyBackground(),
                from.apply(MergeField.OCCUPATION).occupation(),
                from.apply(MergeField.EDUCATION).educationGrade(),
                from.apply(MergeField.EDUCATION).educationScale(),
                from.apply(MergeField.PROFESSIONAL_LEVEL).professionalLevel(),
                from.apply(MergeField.ACADEMIC_TITLE).academicTitle(),
                from.apply(MergeField.POLITICAL_THEORY).politicalTheory(),
                from.apply(MergeField.PERSONAL_ID).personalId(),
                from.apply(MergeField.LEGACY_ID).legacyId(),
                from.apply(MergeField.CARD_NUMBER).cardNumber(),
                base.formerCardNumbers(),
                from.apply(MergeField.CV_NUMBER).cvNumber(),
                from.apply(MergeField.PHONE).phone(),
                from.apply(MergeField.DETAILS).details(),
                base.recordedAt(),
                base.recordedBy(),
                base.warnings());
    }
}
