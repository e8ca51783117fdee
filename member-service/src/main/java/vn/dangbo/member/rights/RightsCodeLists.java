package vn.dangbo.member.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import vn.dangbo.platform.labels.CodeList;

/** What members may ask about their own data. */
@ApplicationScoped
class RightsCodeLists implements CodeList.Source {

    private static final String KINDS = "rights-kinds";

    @Override
    public List<String> names() {
        return List.of(KINDS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                Arrays.stream(RightsKind.values())
                        .map(kind -> CodeList.Item.of(kind.name(), kind.vi(), kind.en()))
                        .toList());
    }
}
