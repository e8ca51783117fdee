package vn.dangbo.org.act;

/** Who begins an act and who decides it. */
public enum ActRoute {
    /** The superior begins and decides. */
    SUPERIOR_INITIATED,
    /** A grassroots committee decides on what stands below it by itself. */
    WITHIN_COMPETENCE,
    /** Somebody below proposes; the superior decides. */
    PROPOSED_UPWARD
}
