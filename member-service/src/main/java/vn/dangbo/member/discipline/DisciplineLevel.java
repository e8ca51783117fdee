package vn.dangbo.member.discipline;

import java.util.List;
import java.util.stream.Stream;

/** The level that decides; code list {@code discipline-levels}. Source: forms of Quyết định 885-QĐ/UBKTTW 2022. */
public enum DisciplineLevel {
    CENTRAL("Trung ương", "the Centre"),
    PROVINCE("tỉnh và tương đương", "a province or its equal"),
    UPPER_GRASSROOTS("cấp trên trực tiếp của cơ sở", "the level above the grassroots"),
    GRASSROOTS("đảng ủy cơ sở", "a grassroots committee"),
    CELL("chi bộ", "a cell");

    private final String vi;
    private final String en;

    DisciplineLevel(String vi, String en) {
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

    /** Codes, for filters. */
    static List<String> codes() {
        return Stream.of(values()).map(Enum::name).toList();
    }
}
