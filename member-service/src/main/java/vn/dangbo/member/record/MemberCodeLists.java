package vn.dangbo.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Codes of members: states, sexes, causes of movements. */
@ApplicationScoped
public class MemberCodeLists implements CodeList.Source {

    private static final String STATES = "member-states";
    private static final String SEXES = "sexes";
    private static final String CAUSES = "movement-causes";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(STATES, SEXES, CAUSES);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                switch (name) {
                    case STATES ->
                        Arrays.stream(MemberState.values())
                                .map(state -> CodeList.Item.of(state.name(), state.vi(), state.en()))
                                .toList();
                    case SEXES ->
                        List.of(
                                CodeList.Item.of(Sex.MALE.name(), "nam", "male"),
                                CodeList.Item.of(Sex.FEMALE.name(), "nữ", "female"));
                    default -> causes();
                });
    }

    /** The sexes on record. */
    public List<String> sexes() {
        return codes(SEXES);
    }

    /** The states that are in đảng số. */
    public List<String> countedStates() {
        return Arrays.stream(MemberState.values())
                .filter(MemberState::counted)
                .map(Enum::name)
                .toList();
    }

    private List<CodeList.Item> causes() {
        return sql.list(
                "select code, vi, en, cast(sign as text) as sign from movement_cause order by position",
                Map.of(),
                row -> new CodeList.Item(
                        row.get("code", String.class),
                        row.get("vi", String.class),
                        row.get("en", String.class),
                        null,
                        null,
                        Map.of("sign", row.get("sign", String.class))));
    }
}
