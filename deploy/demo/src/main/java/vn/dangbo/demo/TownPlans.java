package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The plans of the towns beside Kiến Tường. Each is as long as the figures that its document prints need: Dĩ An at the end of 2019, Mỹ Hào
 * in 2020, Tây Hồ since 2010, the town of document 000 in its term.
 */
final class TownPlans {

    /** B1m: members of Dĩ An. Everybody on probation at the end of 2019 gets a card later, so all are in the results of the year. */
    private static final FlowPlan DIAN = new FlowPlan(
            "DIAN", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31), """
            from       to         ADMITTED TRANSFER_IN MOVED TRANSFER_OUT DECEASED EXPELLED STRUCK_OFF STRUCK_OFF_PROBATIONER RESIGNED
            2019-01-02 2019-12-31      178         124    60           92       23        2          3                      1        1
            2020-01-01 2020-12-31      163         108    52           85       21        1          3                      0        1
            """, LocalDate.of(2019, 12, 31), 4928);

    /** D5, D7m: admissions of 2020 and members at its end. */
    private static final FlowPlan MYHAO = new FlowPlan(
                    "MYHAO",
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2020, 12, 31),
                    """
            from       to         ADMITTED TRANSFER_IN MOVED TRANSFER_OUT DECEASED EXPELLED STRUCK_OFF STRUCK_OFF_PROBATIONER RESIGNED
            2020-01-02 2020-12-31       72          66    48           57       41        1          2                      1        1
            """,
                    LocalDate.of(2020, 12, 31),
                    5699)
            .requireAdmissions("D5", 72, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    /** C3: admissions from 2010 to February 2025. The number of members is not printed. */
    private static final FlowPlan TAYHO = new FlowPlan(
                    "TAYHO", LocalDate.of(2010, 1, 1), LocalDate.of(2025, 2, 28), """
            from       to         ADMITTED TRANSFER_IN MOVED TRANSFER_OUT DECEASED EXPELLED STRUCK_OFF STRUCK_OFF_PROBATIONER RESIGNED
            2010-01-02 2010-12-31       85          41    22           60       19        1          1                      0        0
            2011-01-01 2011-12-31       88          43    24           61       18        0          2                      1        0
            2012-01-01 2012-12-31       90          40    25           63       20        1          1                      0        1
            2013-01-01 2013-12-31       92          44    23           62       21        0          1                      1        0
            2014-01-01 2014-12-31       94          46    26           66       22        1          2                      0        0
            2015-01-01 2015-12-31       96          45    27           67       21        0          1                      1        1
            2016-01-01 2016-12-31       95          47    25           66       24        1          2                      0        0
            2017-01-01 2017-12-31       93          44    24           68       25        0          1                      1        0
            2018-01-01 2018-12-31       96          48    28           70       24        1          1                      1        0
            2019-01-01 2019-12-31       94          47    27           69       26        0          2                      0        1
            2020-01-01 2020-12-31       80          38    20           61       27        1          1                      1        0
            2021-01-01 2021-12-31       78          34    18           58       31        0          1                      0        0
            2022-01-01 2022-12-31       90          42    24           66       28        1          2                      1        0
            2023-01-01 2023-12-31       98          46    26           70       27        0          1                      1        1
            2024-01-01 2024-12-31      101          48    27           72       29        1          1                      0        0
            2025-01-01 2025-02-28       12           8     4           10        5        0          0                      0        0
            """, LocalDate.of(2010, 1, 1), 2860)
            .requireAdmissions("C3", 1382, LocalDate.of(2010, 1, 1), LocalDate.of(2025, 2, 28));

    /** A4: admissions of the term, up to the meeting that document 000 reports. The number of members is not printed. */
    private static final FlowPlan TU000 = new FlowPlan(
                    "TU000", LocalDate.of(2020, 7, 24), LocalDate.of(2025, 5, 15), """
            from       to         ADMITTED TRANSFER_IN MOVED TRANSFER_OUT DECEASED EXPELLED STRUCK_OFF STRUCK_OFF_PROBATIONER RESIGNED
            2020-07-25 2020-12-31       80          24    12           31       15        0          1                      0        0
            2021-01-01 2021-12-31      180          50    27           74       33        1          2                      1        1
            2022-01-01 2022-12-31      195          56    30           79       31        2          3                      1        1
            2023-01-01 2023-12-31      205          58    29           82       30        2          2                      1        1
            2024-01-01 2024-12-31      212          61    31           85       32        2          3                      1        1
            2025-01-01 2025-05-15       80          22    12           30       13        0          1                      1        0
            """, LocalDate.of(2020, 7, 24), 3420)
            .requireAdmissions("A4", 952, LocalDate.of(2020, 7, 24), LocalDate.of(2025, 5, 15));

    /** The district of the second province, all of it invented. */
    private static final FlowPlan T2HUYEN = new FlowPlan(
            "T2HUYEN", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), """
            from       to         ADMITTED TRANSFER_IN MOVED TRANSFER_OUT DECEASED
            2020-01-02 2020-12-31        6           4     2            3        2
            """, LocalDate.of(2020, 12, 31), 160);

    static final List<FlowPlan> ALL = List.of(TU000, DIAN, TAYHO, MYHAO, T2HUYEN);

    private static final String STUDENT = "HIGH_SCHOOL_STUDENT";
    static final String BEFORE_ENLISTMENT = "PRE_ENLISTMENT";

    /** C4: by year, what is said of the admissions of that number in Tây Hồ. The year 2024 is whole, the figure ends with March. */
    private static final Map<Integer, Map<Integer, String>> CONTEXTS = Map.of(
            2023,
            Map.of(
                    9,
                    STUDENT,
                    21,
                    STUDENT,
                    34,
                    STUDENT,
                    48,
                    STUDENT,
                    15,
                    BEFORE_ENLISTMENT,
                    27,
                    BEFORE_ENLISTMENT,
                    52,
                    BEFORE_ENLISTMENT));

    private TownPlans() {}

    /** The context in which the admission of that number in a period is made; empty for none in particular. */
    static String context(String town, LocalDate from, Cause cause, int number) {
        if (!town.equals("TAYHO") || cause != Cause.ADMITTED) {
            return "";
        }
        if (from.getYear() == 2025 && number == 3) {
            // one more of the kind, after the figure's last day
            return STUDENT;
        }
        return CONTEXTS.getOrDefault(from.getYear(), Map.of()).getOrDefault(number, "");
    }
}
