package vn.dangbo.demo;

/** Why a seating starts or ends, with its effect on the number of members of the whole committee (+1, 0, −1). */
enum Cause {
    OPENING(1),
    ADMITTED(1),
    READMITTED(1),
    RESTORED(1),
    TRANSFER_IN(1),
    MOVED(0),
    TRANSFER_OUT(-1),
    DECEASED(-1),
    EXPELLED(-1),
    STRUCK_OFF(-1),
    /** Struck off during probation: written as STRUCK_OFF, planned apart because such a member never becomes official. */
    STRUCK_OFF_PROBATIONER(-1),
    RESIGNED(-1);

    final int effect;

    Cause(int effect) {
        this.effect = effect;
    }

    /** The code in the import file. */
    String code() {
        return this == STRUCK_OFF_PROBATIONER ? STRUCK_OFF.name() : name();
    }
}
