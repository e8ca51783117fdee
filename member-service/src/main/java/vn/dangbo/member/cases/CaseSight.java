package vn.dangbo.member.cases;

import vn.dangbo.platform.sql.Sql;

/** Who sees a case. */
public final class CaseSight {

    /**
     * The condition that a case {@code c} is seen from the scope: by those who reach where it stands, or the unit that has a
     * part in it. That two records are perhaps one person is seen by those alone who reach both.
     */
    public static final String VISIBLE = "((%1$s or %2$s) and (c.kind <> 'MERGE' or (%1$s and %2$s)))"
            .formatted(Sql.inScope("c.place_path"), Sql.inScope("c.other_path"));

    private CaseSight() {}
}
