package vn.dangbo.platform.paging;

/** An answer that is one page of a list; the header {@code Link} leads to the following one. */
public interface Paged {

    /** Cursor of the following page; null on the last one. */
    String next();
}
