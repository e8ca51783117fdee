package vn.dangbo.platform.access;

/**
 * What a grant makes of an account. What each role may do stands in {@link Permission}, the one table.
 */
public enum Role {
    /** đảng viên: the own record. */
    MEMBER,
    /** bí thư, phó bí thư chi bộ. */
    CELL_SECRETARY,
    /** người nhập liệu của đảng bộ, chi bộ cơ sở. */
    GRASSROOTS_CLERK,
    /** người duyệt của đảng bộ, chi bộ cơ sở. */
    GRASSROOTS_APPROVER,
    /** cán bộ ban tổ chức (ban xây dựng đảng). */
    ORG_OFFICER,
    /** lãnh đạo ban tổ chức. */
    ORG_HEAD,
    /** cán bộ cơ quan ủy ban kiểm tra. */
    INSPECTION_OFFICER,
    /** cán bộ tổng hợp: figures, never persons. */
    STATISTICIAN,
    /** a system of the province: figures and the organisation feed, never persons. */
    PROVINCE_SYSTEM,
    /** quản trị tài khoản: accounts, no content. */
    ACCOUNT_ADMIN,
    /** kiểm toán: trails only. */
    AUDITOR,
    /** a service of this deployment, carrying out what was decided; never a person, and not known at the gateway. */
    SERVICE,
    /** a service of this deployment that keeps copies of what others own: by id, no names; not known at the gateway. */
    SERVICE_READER
}
