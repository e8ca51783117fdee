package vn.dangbo.member.award;

/** Who is honoured. */
enum RecipientType {
    /** Đảng viên. */
    MEMBER,
    /** Tổ chức đảng. */
    ORGANISATION
}
