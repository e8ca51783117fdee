package vn.dangbo.member.cases;

/** Where a case stood on a day: the figures of a day are those of the units of that day. */
public final class CasePlace {

    private CasePlace() {}

    /**
     * Of case {@code c} as {@code p.place_id}; to be joined.
     *
     * @param day an SQL expression
     */
    public static String on(String day) {
        return """
                lateral (select s.place_id from case_stand s
                         where s.case_id = c.id and s.from_day <= %s
                         order by s.from_day desc limit 1) p on true
                """.formatted(day);
    }
}
