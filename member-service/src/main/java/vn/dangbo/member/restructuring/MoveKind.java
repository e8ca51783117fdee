package vn.dangbo.member.restructuring;

/** How a seating was changed by an act. */
enum MoveKind {
    /** It had begun before: it ended on the day, and another began. */
    DIVIDED,
    /** It had not begun before: it is in the other cell as a whole. */
    WHOLE,
    /** The two parts of a divided one became one again. */
    JOINED
}
