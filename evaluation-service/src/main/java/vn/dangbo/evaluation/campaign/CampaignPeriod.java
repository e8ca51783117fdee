package vn.dangbo.evaluation.campaign;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** What of the year is evaluated. Quarters are for leaders alone (KL 198-KL/TW); the fourth is part of the year. */
public enum CampaignPeriod {
    YEAR(Month.DECEMBER),
    Q1(Month.MARCH),
    Q2(Month.JUNE),
    Q3(Month.SEPTEMBER);

    private final Month last;

    CampaignPeriod(Month last) {
        this.last = last;
    }

    /** The last day of the period in that year. */
    public LocalDate lastDay(int year) {
        return YearMonth.of(year, last).atEndOfMonth();
    }
}
