package vn.dangbo.org.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.time.Validity;

/**
 * What administrative units and their codes look like, as data. Sources: Quyết định 124/2004/QĐ-TTg, Quyết định
 * 19/2025/QĐ-TTg.
 *
 * @param schemes days on which a catalogue was in force, by code; a null start is unknown, a null span unbounded
 * @param ranks 1 for the highest level, by code of the level, in order
 * @param forms what a code looks like
 */
record AdminUnitRules(Map<String, Span> schemes, Map<String, Integer> ranks, List<Form> forms) {

    /** Days of a catalogue; null where they are unbounded. */
    record Span(LocalDate from, LocalDate to) {

        boolean contains(Validity validity) {
            return (from == null || !validity.from().isBefore(from))
                    && (to == null || !validity.isOpen() && !validity.to().isAfter(to));
        }
    }

    /** What a code of a level looks like in a scheme. */
    record Form(String scheme, String level, String pattern) {}

    /** Takes what is wrong with a unit. */
    @FunctionalInterface
    interface Objections {
        void add(String column, String code, String... arguments);
    }

    /** Judges a unit by itself. */
    void judge(AdminUnit unit, Objections objections) {
        var form = forms.stream()
                .filter(f -> f.scheme().equals(unit.scheme()) && f.level().equals(unit.level()))
                .findFirst();
        if (form.isEmpty()) {
            objections.add(AdminUnitColumns.LEVEL.code(), "ADMIN_LEVEL_NOT_OF_SCHEME", unit.scheme(), unit.level());
        } else if (!unit.code().matches(form.get().pattern())) {
            objections.add(
                    AdminUnitColumns.CODE.code(),
                    "ADMIN_CODE_FORM",
                    unit.code(),
                    unit.scheme(),
                    unit.level(),
                    form.get().pattern());
        }
        if (!schemes.get(unit.scheme()).contains(unit.validity())) {
            objections.add(AdminUnitColumns.SCHEME.code(), "ADMIN_UNIT_OUTSIDE_SCHEME", unit.scheme());
        }
        boolean highest = ranks.get(unit.level()) == 1;
        if (highest != (unit.parent() == null)) {
            objections.add(
                    AdminUnitColumns.PARENT.code(), highest ? "ADMIN_PARENT_OF_PROVINCE" : "ADMIN_PARENT_MISSING");
        }
    }

    /** Judges a unit against those that its code above names; one of them is alive on its first day, and of a higher level. */
    void judgeParent(AdminUnit unit, List<AdminUnit> above, Objections objections) {
        if (unit.parent() == null) {
            return;
        }
        var parent = above.stream()
                .filter(p -> p.validity().contains(unit.validity().from()))
                .findFirst();
        if (parent.isEmpty()) {
            objections.add(
                    AdminUnitColumns.PARENT.code(),
                    "ADMIN_PARENT_UNKNOWN",
                    unit.parent(),
                    unit.validity().from().toString());
        } else if (ranks.get(parent.get().level()) >= ranks.get(unit.level())) {
            objections.add(AdminUnitColumns.PARENT.code(), "ADMIN_PARENT_LEVEL", unit.parent());
        }
    }
}
