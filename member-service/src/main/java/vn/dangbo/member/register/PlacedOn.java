package vn.dangbo.member.register;

/** The condition of flows: what happened on a day counts where its unit stood on that day. */
public final class PlacedOn {

    private PlacedOn() {}

    /** Both columns are constants of the query; the period is {@code :firstDay} to {@code :lastDay}, both included. */
    public static String period(String unitColumn, String dayColumn) {
        return """
                %2$s between cast(:firstDay as date) and cast(:lastDay as date)
                and %1$s = any(array(select placed.descendant_id from organisation_closure placed
                                     where placed.ancestor_id = :organisation
                                       and placed.validity && daterange(cast(:firstDay as date), cast(:lastDay as date), '[]')))
                and exists (select 1 from organisation_closure placed
                            where placed.ancestor_id = :organisation and placed.descendant_id = %1$s
                              and placed.valid_from <= %2$s and (placed.valid_to is null or placed.valid_to > %2$s))
                """.formatted(unitColumn, dayColumn);
    }
}
