package vn.dangbo.member.attachment;

/** How secret a paper is (Luật Bảo vệ bí mật nhà nước 2018, Điều 8; QĐ 1630/QĐ-TTg 2025 for the Party's papers). */
enum Classification {
    /** Thường. */
    NONE,
    /** Lưu hành nội bộ. */
    INTERNAL,
    /** Mật. */
    MAT,
    /** Tối mật. */
    TOI_MAT,
    /** Tuyệt mật. */
    TUYET_MAT;

    /** Whether its content must not be kept here. */
    boolean secret() {
        return compareTo(INTERNAL) > 0;
    }
}
