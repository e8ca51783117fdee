package vn.dangbo.member.card;

/** What has become of a card. */
public enum CardState {
    /** The member holds it. */
    ISSUED,
    /** Another took its place: in the change of 2025 (Chỉ thị 51-CT/TW), or because it was worn or wrong. */
    REPLACED,
    /** Reported as lost; none took its place yet. */
    LOST,
    /** Lost, and another was given for it. */
    REISSUED,
    /** Taken back with the end of the membership. */
    WITHDRAWN
}
