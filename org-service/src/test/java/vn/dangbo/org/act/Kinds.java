package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dangbo.org.record.KindRules;
import vn.dangbo.platform.time.Validity;

/** The kinds and allowed superiors of the domain document, §1.2, for tests without a database. */
final class Kinds {

    private static final Validity ALWAYS = Validity.since(LocalDate.of(1930, 2, 3));
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    static final KindRules RULES = new KindRules(
            Set.of(
                    "CENTRAL_AFFILIATED",
                    "UPPER_GRASSROOTS",
                    "GRASSROOTS_COMMITTEE",
                    "GRASSROOTS_CELL",
                    "SECTIONAL_COMMITTEE",
                    "SUBORDINATE_CELL"),
            Map.of(
                    "DISTRICT", new KindRules.Subtype("UPPER_GRASSROOTS", ALWAYS.endingOn(REFORM)),
                    "COMMUNE", new KindRules.Subtype("UPPER_GRASSROOTS", Validity.since(REFORM))),
            Set.of("WARD", "HAMLET", "EDUCATION"),
            List.of(
                    new KindRules.Pair("CENTRAL_AFFILIATED", null, ALWAYS),
                    new KindRules.Pair("UPPER_GRASSROOTS", "CENTRAL_AFFILIATED", ALWAYS),
                    new KindRules.Pair("GRASSROOTS_COMMITTEE", "UPPER_GRASSROOTS", ALWAYS),
                    new KindRules.Pair("GRASSROOTS_COMMITTEE", "CENTRAL_AFFILIATED", ALWAYS),
                    new KindRules.Pair("GRASSROOTS_CELL", "UPPER_GRASSROOTS", ALWAYS),
                    new KindRules.Pair("GRASSROOTS_CELL", "CENTRAL_AFFILIATED", ALWAYS),
                    new KindRules.Pair("SECTIONAL_COMMITTEE", "GRASSROOTS_COMMITTEE", ALWAYS),
                    new KindRules.Pair("SUBORDINATE_CELL", "GRASSROOTS_COMMITTEE", ALWAYS),
                    new KindRules.Pair("SUBORDINATE_CELL", "SECTIONAL_COMMITTEE", ALWAYS)));

    private Kinds() {}
}
