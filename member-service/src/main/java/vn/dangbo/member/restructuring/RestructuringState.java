package vn.dangbo.member.restructuring;

/** Where an act on organisations stands, as far as it concerns members. */
public enum RestructuringState {
    /** Its cells are held; the tree is about to change. */
    HELD,
    /** The members are in their new cells. */
    APPLIED,
    /** Something spoke against it when it was last asked for; nothing is held, and it may be asked for again. */
    REFUSED,
    /** Given up for good; nothing is held. */
    RELEASED
}
