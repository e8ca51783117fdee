package vn.dangbo.evaluation.result;

/** Whom a result is about. A person may have two results of a year, as member and as leader. */
public enum SubjectKind {
    /** A party organisation. */
    ORGANISATION("tổ chức đảng", "party organisation"),
    /** A member, graded in the cell of official membership. */
    MEMBER("đảng viên", "party member"),
    /** A leadership collective: standing committee, or leadership of a government, mass or other body. */
    COLLECTIVE("tập thể lãnh đạo, quản lý", "leadership collective"),
    /** A person in a leading post, graded as such. */
    LEADER("cá nhân lãnh đạo, quản lý", "leader");

    private final String vi;
    private final String en;

    SubjectKind(String vi, String en) {
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
}
