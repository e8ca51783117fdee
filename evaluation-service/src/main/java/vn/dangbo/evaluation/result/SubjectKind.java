package vn.dangbo.evaluation.result;

/** Whom a result is about. Collectives and leaders are subjects of their own and are not recorded yet. */
public enum SubjectKind {
    /** A party organisation. */
    ORGANISATION("tổ chức đảng", "party organisation"),
    /** A member, graded in the cell of official membership. */
    MEMBER("đảng viên", "party member");

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
