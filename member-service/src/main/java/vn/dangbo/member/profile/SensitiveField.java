package vn.dangbo.member.profile;

import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.member.record.PersonalId;

/** Fields of the record that are stored encrypted and shown masked; the clear value is asked for one by one. */
public enum SensitiveField {
    /** Số định danh cá nhân, số căn cước. */
    PERSONAL_ID(PersonalId.FIELD),
    /** Chứng minh nhân dân, nine digits. */
    LEGACY_ID("member.legacyId"),
    /** Số thẻ đảng viên. */
    CARD_NUMBER(CardNumber.FIELD),
    /** Số lý lịch. */
    CV_NUMBER(CvNumber.FIELD),
    PHONE("member.phone"),
    /** Addresses and items 13 to 16 of the form. */
    DETAILS(Details.FIELD);

    private final String field;

    SensitiveField(String field) {
        this.field = field;
    }

    /** The name that values are encrypted for; never changes. */
    public String field() {
        return field;
    }

    /** The clear value in a record; null when there is none. Not for {@link #DETAILS}, which are no single value. */
    String of(MemberRecord record) {
        return switch (this) {
            case PERSONAL_ID -> record.personalId();
            case LEGACY_ID -> record.legacyId();
            case CARD_NUMBER -> record.cardNumber();
            case CV_NUMBER -> record.cvNumber();
            case PHONE -> record.phone();
            case DETAILS -> throw new IllegalArgumentException("Details are no single value");
        };
    }
}
