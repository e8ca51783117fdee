package vn.dangbo.member.handover;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of another deployment that is handed in.
 *
 * @param file its text, as it was received
 * @param organisation code or UUID of the cell that the member is proposed for; left out: the one that the file names. Of a
 *     hand-over only
 * @param on the day on which it was presented; left out: today. Of a hand-over only
 */
@Schema(name = "HandOverFile")
record MessageFile(
        @Schema(examples = "eyJhbGciOiJFQ0RILUVTK0EyNTZLVyIsImVuYyI6IkEyNTZHQ00i…")
        String file,

        @Schema(examples = "KT02C01") String organisation,
        LocalDate on) {}
