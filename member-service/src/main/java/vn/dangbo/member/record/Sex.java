package vn.dangbo.member.record;

/** As stated in the record. */
public enum Sex {
    MALE,
    FEMALE
}
