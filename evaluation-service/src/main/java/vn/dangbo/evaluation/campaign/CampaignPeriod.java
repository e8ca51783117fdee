package vn.dangbo.evaluation.campaign;

/** What of the year is evaluated. Quarters are for leaders alone (KL 198-KL/TW); the fourth is part of the year. */
public enum CampaignPeriod {
    YEAR,
    Q1,
    Q2,
    Q3
}
