package vn.dangbo.evaluation.rule;

import java.util.Optional;

/**
 * The four levels, identical in all rules since 2018 (Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW), worst first: the order of
 * the constants is the order of the grades.
 */
public enum Grade {
    KHTNV("không hoàn thành nhiệm vụ", "tasks not completed"),
    HTNV("hoàn thành nhiệm vụ", "tasks completed"),
    HTTNV("hoàn thành tốt nhiệm vụ", "tasks completed well"),
    HTXSNV("hoàn thành xuất sắc nhiệm vụ", "tasks completed excellently");

    private final String vi;
    private final String en;

    Grade(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** Vietnamese label. */
    public String vi() {
        return vi;
    }

    /** English label. */
    public String en() {
        return en;
    }

    /** Whether it is this level or a better one. */
    public boolean atLeast(Grade other) {
        return compareTo(other) >= 0;
    }

    /** The worse of two levels. */
    public Grade min(Grade other) {
        return atLeast(other) ? other : this;
    }

    /** The grade of that code. */
    public static Optional<Grade> of(String code) {
        for (var grade : values()) {
            if (grade.name().equals(code)) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }
}
