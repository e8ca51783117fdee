package vn.dangbo.member.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import vn.dangbo.platform.labels.CodeList;

/** Purposes for which data of persons are asked for. */
@ApplicationScoped
class AuditCodeLists implements CodeList.Source {

    private static final String PURPOSES = "purposes";

    @Override
    public List<String> names() {
        return List.of(PURPOSES);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                Arrays.stream(Purpose.values())
                        .map(purpose -> CodeList.Item.of(purpose.name(), purpose.vi(), purpose.en()))
                        .toList());
    }
}
