package vn.dangbo.evaluation.appeal;

/** Who has a complaint before it, told by the tree on the day of its answer. */
public enum AppealInstance {
    /** cấp đã quyết định. */
    DECIDING_LEVEL,
    /** cấp trên trực tiếp của cấp đã quyết định; its answer is final. */
    DIRECT_SUPERIOR
}
