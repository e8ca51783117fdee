package vn.dangbo.member.training;

/** How a training ended. */
enum TrainingResult {
    /** Hoàn thành. */
    COMPLETED,
    /** Không hoàn thành. */
    NOT_COMPLETED,
    /** Thôi học. */
    STOPPED
}
