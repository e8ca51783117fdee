package vn.dangbo.org.succession;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of an organisation went to another. */
@Schema(name = "SuccessionShare")
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
