package vn.dangbo.org.succession;

/** How much of an organisation went to another. */
public enum Share {
    /** All of it. */
    ALL,
    /** Something, as when one is divided or another is set up out of it. */
    PART;

    /** Of two steps, one after the other. */
    Share then(Share next) {
        return this == ALL ? next : PART;
    }
}
