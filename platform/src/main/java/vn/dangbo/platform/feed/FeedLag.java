package vn.dangbo.platform.feed;

/**
 * How far a service has read a feed.
 *
 * @param caughtUp whether nothing stands behind what has been applied
 * @param position the last event applied; empty before the first
 * @param head the last event there is; empty when that is not known
 */
public record FeedLag(boolean caughtUp, String position, String head) {

    /** Nobody can be asked, so nothing is known. */
    public static final FeedLag UNKNOWN = new FeedLag(false, "", "");

    static FeedLag of(String position, String head) {
        if (head.isEmpty()) {
            return new FeedLag(false, position, head);
        }
        var end = FeedPosition.parse(head);
        var applied = position.isEmpty() ? FeedPosition.start(end.epoch()) : FeedPosition.parse(position);
        return new FeedLag(applied.compareTo(end) >= 0, position, head);
    }
}
