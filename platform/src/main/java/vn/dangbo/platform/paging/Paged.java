package vn.dangbo.platform.paging;

/** An answer of which another part may follow. */
public interface Paged {

    /** Cursor of the following page; null on the last one. */
    String next();
}
