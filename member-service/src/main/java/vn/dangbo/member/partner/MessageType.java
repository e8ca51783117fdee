package vn.dangbo.member.partner;

/** What one deployment tells another. The type is signed, so that no message passes for another (RFC 8725, §3.11). */
public enum MessageType {
    /** Phiếu chuyển: a member goes to the addressee. */
    HAND_OVER("dangbo-hand-over+jwt"),
    /** Phiếu báo: the addressee has taken the member in, or has not. */
    RECEIPT("dangbo-receipt+jwt"),
    /** Thu hồi: a hand-over is no longer to be accepted. */
    REVOCATION("dangbo-revocation+jwt");

    private final String media;

    MessageType(String media) {
        this.media = media;
    }

    /** As the header {@code typ} says it. */
    String media() {
        return media;
    }

    /** Name of a file with such a message. */
    public String fileName(Object serial) {
        return media.substring("dangbo-".length(), media.indexOf('+')) + "-" + serial + ".jose";
    }
}
