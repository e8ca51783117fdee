package vn.dangbo.platform.feed;

import java.util.Comparator;
import java.util.regex.Pattern;
import vn.dangbo.platform.problem.ProblemException;

/**
 * A place in a feed: {@code epoch-transaction-sequence}, opaque to readers.
 *
 * @param epoch generation of the database; it changes when a restore starts the transaction numbers again
 * @param transaction PostgreSQL's 64-bit transaction number, as text of digits
 * @param sequence order within the transactions
 */
public record FeedPosition(int epoch, String transaction, long sequence) implements Comparable<FeedPosition> {

    /** Header of an answer: where to go on reading. */
    public static final String NEXT = "Feed-Position";
    /** Header of an answer: the last event written for the reader. */
    public static final String HEAD = "Feed-Head";
    /** Header of an answer: whether more was written behind {@link #NEXT}. */
    public static final String PENDING = "Feed-Pending";

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,19})-(\\d{1,18})");

    // Transaction numbers are unsigned: 19 digits go beyond what a long holds with a sign.
    private static final Comparator<FeedPosition> ORDER = Comparator.comparingInt(FeedPosition::epoch)
            .thenComparing(p -> Long.parseUnsignedLong(p.transaction()), Long::compareUnsigned)
            .thenComparingLong(FeedPosition::sequence);

    /** Before the first event of the epoch. */
    public static FeedPosition start(int epoch) {
        return new FeedPosition(epoch, "0", 0);
    }

    /** @throws ProblemException 400 FEED_POSITION_INVALID */
    public static FeedPosition parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw ProblemException.badRequest("after", "FEED_POSITION_INVALID", text);
        }
        return new FeedPosition(Integer.parseInt(matcher.group(1)), matcher.group(2), Long.parseLong(matcher.group(3)));
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return epoch + "-" + transaction + "-" + sequence;
    }
}
