package vn.dangbo.org.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit with the units below it. */
@Schema(name = "OrganisationTree")
public record OrganisationTree(@JsonUnwrapped OrganisationView organisation, List<OrganisationTree> children) {

    /**
     * Nests the rows of a subtree.
     *
     * @param rows the root first, every other row after its parent
     */
    static OrganisationTree of(List<OrganisationView> rows) {
        var nodes = new LinkedHashMap<UUID, OrganisationTree>();
        for (var row : rows) {
            var node = new OrganisationTree(row, new ArrayList<>());
            nodes.put(row.id(), node);
            var parent = nodes.size() == 1 ? null : nodes.get(row.parentId());
            if (parent != null) {
                parent.children().add(node);
            }
        }
        return nodes.values().iterator().next();
    }
}
