package vn.dangbo.member.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.dangbo.platform.labels.CodeList;

/** Codes of what lies over memberships. */
@ApplicationScoped
class OverlayCodeLists implements CodeList.Source {

    private static final String TYPES = "overlay-types";
    private static final String GROUNDS = "exemption-grounds";

    @Override
    public List<String> names() {
        return List.of(TYPES, GROUNDS);
    }

    @Override
    public CodeList list(String name) {
        var items = name.equals(TYPES)
                ? Stream.of(OverlayType.values()).map(one -> CodeList.Item.of(one.name(), one.vi(), one.en()))
                : Stream.of(ExemptionGround.values()).map(one -> CodeList.Item.of(one.name(), one.vi(), one.en()));
        return new CodeList(name, items.toList());
    }
}
