package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the file of collectives: a leadership collective of Dĩ An. B7 prints how many there are of three types; which they are is
 * invented, but that eight in each of the seven wards are 56, and that there are as many grassroots committees as 35.
 *
 * @param organisation which it leads, or under whose committee it stands
 */
record Collective(String code, String name, String type, String level, String organisation, LocalDate from) {

    static final String AGENCY = "CO_QUAN_THI_XA";
    static final String OF_WARD = "HDND_UBND_MTTQ_DOAN_THE_PHUONG";
    static final String COMMITTEE = "CAP_UY_CO_SO";

    /** B7: of 33 agencies of the town. */
    private static final int AGENCIES = 33;

    private static final List<Map.Entry<String, String>> OF_EACH_WARD = List.of(
            Map.entry("HDND", "Hội đồng nhân dân"),
            Map.entry("UBND", "Ủy ban nhân dân"),
            Map.entry("MTTQ", "Ủy ban Mặt trận Tổ quốc"),
            Map.entry("DTN", "Đoàn Thanh niên"),
            Map.entry("HPN", "Hội Liên hiệp Phụ nữ"),
            Map.entry("HND", "Hội Nông dân"),
            Map.entry("HCCB", "Hội Cựu chiến binh"),
            Map.entry("CD", "Công đoàn"));

    /** Those of the town: agencies, then those of wards, then grassroots committees. */
    static List<Collective> of(List<Unit> units) {
        List<Unit> grassroots = units.stream()
                .filter(unit -> unit.town().equals("DIAN") && unit.kind().startsWith("GRASSROOTS"))
                .toList();
        List<Collective> collectives = new ArrayList<>();
        grassroots.stream()
                .filter(unit -> !unit.isTerritory())
                .limit(AGENCIES)
                .forEach(unit -> collectives.add(new Collective(
                        unit.code() + "CQ",
                        "Tập thể lãnh đạo " + withoutKind(unit),
                        AGENCY,
                        "THI_XA",
                        unit.code(),
                        unit.from())));
        for (Unit ward : grassroots.stream().filter(Unit::isTerritory).toList()) {
            OF_EACH_WARD.forEach(body -> collectives.add(new Collective(
                    ward.code() + body.getKey(),
                    body.getValue() + " " + withoutKind(ward),
                    OF_WARD,
                    "PHUONG",
                    ward.code(),
                    ward.from())));
        }
        grassroots.stream()
                .filter(unit -> unit.kind().equals("GRASSROOTS_COMMITTEE"))
                .forEach(unit -> collectives.add(new Collective(
                        unit.code() + "DU",
                        "Đảng ủy " + withoutKind(unit),
                        COMMITTEE,
                        unit.isTerritory() ? "PHUONG" : "CO_SO",
                        unit.code(),
                        unit.from())));
        return collectives;
    }

    private static String withoutKind(Unit unit) {
        return unit.name().replaceFirst("^(Đảng|Chi) bộ ", "");
    }
}
