package vn.dangbo.member.cases;

import vn.dangbo.platform.sql.Sql;

/** Who sees a case. */
public final class CaseSight {

    /** The condition that a case {@code c} stands in the scope. */
    public static final String AT_HOME = Sql.inScope("c.place_path");

    /** The condition that a case {@code c} is of a decision on discipline that has lapsed by itself by {@code :today}. */
    static final String LAPSED = """
            exists (select 1 from discipline d where d.case_id = c.id and d.lapsed_from <= cast(:today as date))""";

    /** The condition that a disciplinary case {@code c} goes along with the member: it is open, or its decision in force. */
    private static final String GOES_ALONG = """
            (not c.closed
             or exists (select 1 from discipline d where d.case_id = c.id and d.ended_on is null
                                                     and (d.lapsed_from is null or d.lapsed_from > cast(:today as date))))""";

    /**
     * The condition that a case {@code c} is seen from the scope: by those who reach where it stands, or the unit that has a
     * part in it. That two records are perhaps one person is seen by those alone who reach both. A disciplinary case is seen
     * where the member sits since as long as it is open, or its decision in force on {@code :today}; what was dismissed,
     * annulled or replaced, or has lapsed, by those alone who reach where it stands.
     */
    public static final String VISIBLE = """
            ((%1$s or %2$s and (c.kind <> 'DISCIPLINE' or %3$s)) and (c.kind <> 'MERGE' or (%1$s and %2$s)))""".formatted(AT_HOME, Sql.inScope("c.other_path"), GOES_ALONG);

    private CaseSight() {}
}
