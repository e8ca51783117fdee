package vn.dangbo.member.dossier;

import static vn.dangbo.member.audit.FieldClass.BASIC;
import static vn.dangbo.member.audit.FieldClass.RESTRICTED;
import static vn.dangbo.member.audit.FieldClass.SENSITIVE;

import java.util.Locale;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.platform.access.Permission;

/** The sections of a dossier: how far each is kept from others, and what it takes to read and to write it. */
public enum Section {
    /** Item 17 and 22: đào tạo, ngoại ngữ, tin học. */
    QUALIFICATIONS(
            BASIC,
            Qualifications.class,
            Permission.DOSSIER_QUALIFICATIONS_READ,
            Permission.DOSSIER_QUALIFICATIONS_WRITE),
    /** Item 21: quá trình hoạt động, công tác. */
    CAREER(BASIC, Career.class, Permission.DOSSIER_CAREER_READ, Permission.DOSSIER_CAREER_WRITE),
    /** Item 29: gia đình; personal data of others, who were not asked. */
    FAMILY(SENSITIVE, Family.class, Permission.DOSSIER_FAMILY_READ, Permission.DOSSIER_FAMILY_WRITE),
    /** Item 18: sức khỏe, thương binh, gia đình liệt sĩ, có công. */
    HEALTH(SENSITIVE, Health.class, Permission.DOSSIER_HEALTH_READ, Permission.DOSSIER_HEALTH_WRITE),
    /** Item 27: lịch sử bản thân. */
    HISTORY(RESTRICTED, PersonalHistory.class, Permission.DOSSIER_HISTORY_READ, Permission.DOSSIER_HISTORY_WRITE),
    /** Item 28: quan hệ nước ngoài. */
    FOREIGN_TIES(
            RESTRICTED, ForeignTies.class, Permission.DOSSIER_FOREIGN_TIES_READ, Permission.DOSSIER_FOREIGN_TIES_WRITE),
    /** Item 30: hoàn cảnh kinh tế. */
    ECONOMY(RESTRICTED, Economy.class, Permission.DOSSIER_ECONOMY_READ, Permission.DOSSIER_ECONOMY_WRITE);

    private final FieldClass fieldClass;
    private final Class<?> content;
    private final Permission reading;
    private final Permission writing;

    Section(FieldClass fieldClass, Class<?> content, Permission reading, Permission writing) {
        this.fieldClass = fieldClass;
        this.content = content;
        this.reading = reading;
        this.writing = writing;
    }

    /** How far it is kept from others. */
    public FieldClass fieldClass() {
        return fieldClass;
    }

    /** The record that it holds. */
    Class<?> content() {
        return content;
    }

    /** What it takes to read it. */
    public Permission reading() {
        return reading;
    }

    Permission writing() {
        return writing;
    }

    /** As paths name it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name that contents are encrypted for; never changes. */
    String field() {
        return "dossier." + path();
    }
}
