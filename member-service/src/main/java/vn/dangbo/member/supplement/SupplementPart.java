package vn.dangbo.member.supplement;

import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.dossier.Section;
import vn.dangbo.platform.access.Permission;

/**
 * The parts of a yearly supplement; code list {@code supplement-parts}. Each is seen by whoever may read what it is put
 * together from.
 */
public enum SupplementPart {
    /** Địa chỉ, nghề nghiệp, trình độ: the Phiếu đảng viên. */
    RECORD("phiếu đảng viên", "record", null, Permission.MEMBER_RECORD_READ, FieldClass.SENSITIVE),
    QUALIFICATIONS("đào tạo, ngoại ngữ", "qualifications", Section.QUALIFICATIONS),
    CAREER("quá trình công tác", "career", Section.CAREER),
    FAMILY("gia đình", "family", Section.FAMILY),
    HEALTH("sức khỏe, chính sách", "health and merits", Section.HEALTH),
    HISTORY("lịch sử bản thân", "personal history", Section.HISTORY),
    FOREIGN_TIES("quan hệ nước ngoài", "foreign ties", Section.FOREIGN_TIES),
    ECONOMY("hoàn cảnh kinh tế", "economy", Section.ECONOMY),
    /** Sinh hoạt, khen thưởng, huy hiệu, đào tạo, miễn sinh hoạt. */
    PARTY_LIFE("sinh hoạt đảng, khen thưởng, đào tạo", "party life", null, Permission.MEMBER_READ, FieldClass.BASIC),
    DISCIPLINE("kỷ luật", "discipline", null, Permission.DISCIPLINE_READ, FieldClass.SENSITIVE);

    private final String vi;
    private final String en;
    private final Section section;
    private final Permission reading;
    private final FieldClass fieldClass;

    SupplementPart(String vi, String en, Section section) {
        this(vi, en, section, section.reading(), section.fieldClass());
    }

    SupplementPart(String vi, String en, Section section, Permission reading, FieldClass fieldClass) {
        this.vi = vi;
        this.en = en;
        this.section = section;
        this.reading = reading;
        this.fieldClass = fieldClass;
    }

    /** Label in Vietnamese. */
    String vi() {
        return vi;
    }

    /** Label in English. */
    String en() {
        return en;
    }

    /** The section of the dossier that it is put together from; null for another source. */
    Section section() {
        return section;
    }

    /** What it takes to see it. */
    Permission reading() {
        return reading;
    }

    FieldClass fieldClass() {
        return fieldClass;
    }
}
