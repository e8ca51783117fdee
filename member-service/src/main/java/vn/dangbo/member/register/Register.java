package vn.dangbo.member.register;

/** The registers that keep what they said before. */
public enum Register {
    /** Khen thưởng. */
    AWARD,
    /** Tuổi đảng. */
    SENIORITY,
    /** Đào tạo, bồi dưỡng. */
    TRAINING
}
