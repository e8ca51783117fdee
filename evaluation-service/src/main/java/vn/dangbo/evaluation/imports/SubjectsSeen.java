package vn.dangbo.evaluation.imports;

import java.nio.ByteBuffer;
import vn.dangbo.evaluation.result.EvaluationView;
import vn.dangbo.platform.crypto.KeyedHash;

/** Which row of a file, right or wrong, told of a subject of a year first. */
final class SubjectsSeen {

    /** Odd, so that no two years meet. */
    private static final long YEAR_STRIDE = 0x9E3779B97F4A7C15L;

    /** Odd, and no multiple of the other. */
    private static final long KIND_STRIDE = 0xC2B2AE3D27D4EB4FL;

    private final SubjectRows rows = new SubjectRows();
    private final KeyedHash hash;

    SubjectsSeen(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * Notes the row of a subject unless one is noted already.
     *
     * @return the earlier row; 0 when there is none
     */
    int earlier(Line line, Subject subject) {
        long high;
        long low;
        var known = subject.isPerson() ? subject.member() : subject.entityId();
        if (known == null) {
            var bytes = ByteBuffer.wrap(hash.bytes(EvaluationView.CARD_NUMBER_FIELD, line.cardNumber()));
            high = bytes.getLong();
            low = bytes.getLong();
        } else {
            high = known.getMostSignificantBits();
            low = known.getLeastSignificantBits();
        }
        // A leader is another subject than the same person as member.
        long year = subject.year() * YEAR_STRIDE + subject.kind().ordinal() * KIND_STRIDE;
        return rows.put(high + year, low, line.row());
    }
}
