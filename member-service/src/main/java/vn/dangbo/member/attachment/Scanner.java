package vn.dangbo.member.attachment;

import java.io.IOException;
import java.nio.file.Path;

/** Tells whether a file is malicious. */
interface Scanner {

    /**
     * What it says.
     *
     * @param note its words, for people to read; may be empty
     */
    record Verdict(ScanStep step, String note) {}

    /** Asks. An exception means that it is not known. */
    Verdict scan(Path file) throws IOException, InterruptedException;
}
