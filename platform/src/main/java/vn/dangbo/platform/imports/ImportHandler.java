package vn.dangbo.platform.imports;

import java.util.List;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;

/** Understands one kind of file. A service has one bean for each kind. */
public interface ImportHandler {

    /** The kind: last step of the path it is handed in at. */
    String kind();

    /** What the file's columns are. */
    List<Column> columns();

    /** What a caller needs to hand such a file in; its scope limits what the rows may touch. */
    Permission permission();

    /** Begins a file. */
    Session begin(ImportContext context);

    /**
     * One file being read. It remembers what the file has said so far, so that a dry run finds what a real run would
     * find.
     */
    interface Session {

        /**
         * Looks at the next rows and, unless {@code write} is false, writes those without an error. Runs in a
         * transaction of its own; running it again after an interruption changes nothing.
         */
        void accept(List<Row> rows, boolean write);

        /** Ends the file; for kinds that can judge a row only when all have been seen. */
        default void complete(boolean write) {}
    }
}
