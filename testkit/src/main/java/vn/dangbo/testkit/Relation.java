package vn.dangbo.testkit;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** How the place of a caller's grant lies to the unit that is asked for; and whether the grant reaches that unit. */
public enum Relation {
    OWN("the unit itself", true, true, t -> t.code() + ":self"),
    OWN_SUBTREE("the unit with all below it", true, true, t -> t.code() + ":subtree"),
    ANCESTOR("the unit above, with all below it", true, true, t -> t.parent() + ":subtree"),
    ROOT("the root, with all below it", true, true, t -> "PROVINCE:subtree"),
    EVERYWHERE("the whole deployment", true, true, t -> "*:subtree"),
    ANCESTOR_ALONE("the unit above alone", true, false, t -> t.parent() + ":self"),
    SIBLING("a neighbour under the same superior", true, false, t -> t.sibling() + ":subtree"),
    FOREIGN("a unit of another branch", true, false, t -> t.foreign() + ":subtree"),
    UNKNOWN("a unit that does not exist", true, false, t -> "NOWHERE:subtree"),
    OWN_ENDED("the unit itself, until a day long past", false, false, t -> t.code() + ":subtree:2020-01-01");

    /** The four that stand for all. */
    static final Set<Relation> BASIC = EnumSet.of(OWN, ANCESTOR, SIBLING, FOREIGN);

    private final String description;
    private final boolean holds;
    private final boolean reaches;
    private final Function<Target, String> place;

    Relation(String description, boolean holds, boolean reaches, Function<Target, String> place) {
        this.description = description;
        this.holds = holds;
        this.reaches = reaches;
        this.place = place;
    }

    /**
     * The unit of the sample world that is asked for, and those around it.
     *
     * @param parent the unit directly above
     * @param sibling a unit under the same parent
     * @param foreign a unit of another branch
     */
    public record Target(String code, String parent, String sibling, String foreign) {

        /** A grassroots committee. */
        public static final Target WARD = new Target("WARD", "TOWN", "SCHOOL", "DISTRICT");

        /** A cell. */
        public static final Target CELL1 = new Target("CELL1", "WARD", "CELL2", "FARM");
    }

    /** Whether the grant holds today. */
    boolean holds() {
        return holds;
    }

    /** Whether the grant reaches the target. */
    boolean reaches() {
        return reaches;
    }

    /** Place and reach of the grant, as the token carries them. */
    String grantAt(Target target) {
        return place.apply(target);
    }

    @Override
    public String toString() {
        return description;
    }
}
