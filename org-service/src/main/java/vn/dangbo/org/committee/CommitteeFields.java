package vn.dangbo.org.committee;

/** Names of fields, the same in requests and as columns of files, so that an objection says the same in both. */
public final class CommitteeFields {
    public static final String KIND = "kind";
    public static final String TERM_FROM = "termFrom";
    public static final String TERM_TO = "termTo";
    public static final String ROLE = "role";
    public static final String FROM = "validFrom";
    public static final String TO = "validTo";
    public static final String CONFIRMED_ON = "confirmedOn";
    public static final String END_REASON = "endReason";
    public static final String END_DECISION_NO = "endDecisionNo";

    private CommitteeFields() {}
}
