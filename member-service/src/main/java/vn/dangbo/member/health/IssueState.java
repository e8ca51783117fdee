package vn.dangbo.member.health;

/** What has become of a finding. */
public enum IssueState {
    OPEN,
    /** Looked at and found right as it stands, for a reason. */
    ACCEPTED,
    /** The search finds it no more. */
    GONE
}
