package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.dangbo.org.record.OrganisationBook;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/**
 * A tree of its own for each test of acts, so that none disturbs another: every code begins with the test's prefix.
 *
 * <pre>
 * xP  tỉnh
 * ├── xT  thị xã
 * │   ├── xW  phường:  xC1, xC2
 * │   └── xS  trường:  xC3
 * └── xU  huyện bên cạnh
 * </pre>
 */
@ApplicationScoped
public class ActWorld {

    static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    @Inject
    OrganisationBook book;

    /** Sets the tree up. */
    @Transactional
    public void build(String prefix) {
        var tree = new LinkedHashMap<String, DatedSlices<UnitState>>();
        put(tree, prefix, "P", "CENTRAL_AFFILIATED", null, null, null);
        put(tree, prefix, "T", "UPPER_GRASSROOTS", "DISTRICT", null, "P");
        put(tree, prefix, "U", "UPPER_GRASSROOTS", "DISTRICT", null, "P");
        put(tree, prefix, "W", "GRASSROOTS_COMMITTEE", null, "WARD", "T");
        put(tree, prefix, "S", "GRASSROOTS_COMMITTEE", null, "EDUCATION", "T");
        put(tree, prefix, "C1", "SUBORDINATE_CELL", null, "HAMLET", "W");
        put(tree, prefix, "C2", "SUBORDINATE_CELL", null, "HAMLET", "W");
        put(tree, prefix, "C3", "SUBORDINATE_CELL", null, "EDUCATION", "S");
        book.write(tree, new OrganisationBook.Cause("test", "IMPORT", null, null));
    }

    private static void put(
            Map<String, DatedSlices<UnitState>> tree,
            String prefix,
            String code,
            String kind,
            String subtype,
            String sector,
            String parent) {
        tree.put(
                prefix + code,
                DatedSlices.<UnitState>empty()
                        .put(
                                new Validity(FOUNDED, null),
                                new UnitState(
                                        "Tổ chức " + prefix + code,
                                        null,
                                        kind,
                                        subtype,
                                        sector,
                                        parent == null ? null : prefix + parent)));
    }
}
