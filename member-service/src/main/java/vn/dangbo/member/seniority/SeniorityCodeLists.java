package vn.dangbo.member.seniority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import vn.dangbo.platform.labels.CodeList;

/** Codes of tuổi đảng: bases, and grounds of deductions. */
@ApplicationScoped
class SeniorityCodeLists implements CodeList.Source {

    private static final String BASES = "seniority-bases";
    private static final String DEDUCTIONS = "seniority-deductions";

    @Override
    public List<String> names() {
        return List.of(BASES, DEDUCTIONS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                name.equals(BASES)
                        ? Arrays.stream(SeniorityBasis.values())
                                .map(basis -> CodeList.Item.of(basis.name(), basis.vi(), basis.en()))
                                .toList()
                        : Arrays.stream(DeductionGround.values())
                                .map(ground -> CodeList.Item.of(ground.name(), ground.vi(), ground.en()))
                                .toList());
    }
}
