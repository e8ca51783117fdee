package vn.dangbo.demo;

/** Sex of a member, as coded in the import file. */
enum Sex {
    MALE,
    FEMALE
}
