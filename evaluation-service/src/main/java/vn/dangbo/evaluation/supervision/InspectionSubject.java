package vn.dangbo.evaluation.supervision;

/** Who is inspected or supervised. */
public enum InspectionSubject {
    /** tổ chức đảng. */
    ORGANISATION,
    /** đảng viên. */
    MEMBER
}
