package vn.dangbo.member.audit;

/** How far data of a person are to be kept from others (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP). */
public enum FieldClass {
    /** Dữ liệu cá nhân cơ bản. */
    BASIC,
    /** Dữ liệu cá nhân nhạy cảm. */
    SENSITIVE,
    /** Items 27, 28 and 30 of the form: sensitive, and for few. */
    RESTRICTED
}
