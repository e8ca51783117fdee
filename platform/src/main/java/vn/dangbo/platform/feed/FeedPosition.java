package vn.dangbo.platform.feed;

import java.util.regex.Pattern;
import vn.dangbo.platform.problem.ProblemException;

/**
 * A place in a feed: {@code epoch-transaction-sequence}, opaque to readers.
 *
 * @param epoch generation of the database; it changes when a restore starts the transaction numbers again
 * @param transaction PostgreSQL's 64-bit transaction number, as text of digits
 * @param sequence order within the transactions
 */
public record FeedPosition(int epoch, String transaction, long sequence) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,19})-(\\d{1,18})");

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
    public String toString() {
        return epoch + "-" + transaction + "-" + sequence;
    }
}
