package vn.dangbo.member.discipline;

import java.util.List;
import java.util.stream.Stream;

/** Forms of discipline; code list {@code discipline-forms}. Source: Điều lệ Đảng, Article 35. */
public enum DisciplineForm {
    KHIEN_TRACH("khiển trách", "reprimand"),
    CANH_CAO("cảnh cáo", "warning"),
    /** Of official members who hold an office. */
    CACH_CHUC("cách chức", "removal from office"),
    /** Of official members; ends the membership. */
    KHAI_TRU("khai trừ", "expulsion"),
    /** Of organisations. */
    GIAI_TAN("giải tán", "disbandment");

    private final String vi;
    private final String en;

    DisciplineForm(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** Label in Vietnamese. */
    public String vi() {
        return vi;
    }

    /** Label in English. */
    public String en() {
        return en;
    }

    /** Whether it lapses by itself. */
    boolean lapses() {
        return this != KHAI_TRU && this != GIAI_TAN;
    }

    static List<DisciplineForm> ofOrganisations() {
        return List.of(KHIEN_TRACH, CANH_CAO, GIAI_TAN);
    }

    static List<DisciplineForm> ofMembers(boolean official) {
        return official ? List.of(KHIEN_TRACH, CANH_CAO, CACH_CHUC, KHAI_TRU) : List.of(KHIEN_TRACH, CANH_CAO);
    }

    /** Codes, for filters. */
    static List<String> codes() {
        return Stream.of(values()).map(Enum::name).toList();
    }
}
