package vn.dangbo.member.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.dangbo.platform.labels.CodeList;

/** The parts of supplements. */
@ApplicationScoped
class SupplementCodeLists implements CodeList.Source {

    private static final String PARTS = "supplement-parts";

    @Override
    public List<String> names() {
        return List.of(PARTS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                Stream.of(SupplementPart.values())
                        .map(one -> CodeList.Item.of(one.name(), one.vi(), one.en()))
                        .toList());
    }
}
