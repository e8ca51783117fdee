package vn.dangbo.demo;

import java.time.LocalDate;

/**
 * The totals that a press report of 5 August 2020 printed about the party committee of Kiến Tường and that the synthetic people give back
 * exactly. The names begin with the identifiers of the register of figures. E2, E3 and E4 (organisations) are lines of {@code tree.txt}.
 */
final class Figures {

    /** E1a: the committee itself was graded HTXSNV in 6 of the 7 years 2013–2019. */
    static final int E1A_FIRST_YEAR = 2013;

    static final int E1A_LAST_YEAR = 2019;
    static final int E1A_YEAR_WITHOUT_TOP_GRADE = 2014;

    /** E5: members on 31 December 2019, and how many of them are women. */
    static final LocalDate E5_DATE = LocalDate.of(2019, 12, 31);

    static final int E5_MEMBERS = 1985;
    static final int E5_WOMEN = 882;

    /** E7: admissions (by the ceremony) from 1 August 2015 to 31 July 2020. */
    static final LocalDate E7_FROM = LocalDate.of(2015, 8, 1);

    static final LocalDate E7_TO = LocalDate.of(2020, 7, 31);
    static final int E7_ADMISSIONS = 379;

    /** E8: members on 31 December 2015. */
    static final LocalDate E8_DATE = LocalDate.of(2015, 12, 31);

    static final int E8_MEMBERS = 1564;

    /** E11: from this year on no grassroots organisation is graded KHTNV; grades before it are not in the demo. */
    static final int E11_FIRST_YEAR = 2015;

    private Figures() {}
}
