package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.dangbo.platform.labels.CodeList;

/** Codes of admissions: relatives, findings, what may be allowed. */
@ApplicationScoped
class AdmissionCodeLists implements CodeList.Source {

    private static final String RELATIONS = "verification-relations";
    private static final String FINDINGS = "verification-findings";
    private static final String CONSENTS = "admission-consents";

    @Override
    public List<String> names() {
        return List.of(RELATIONS, FINDINGS, CONSENTS);
    }

    @Override
    public CodeList list(String name) {
        var items =
                switch (name) {
                    case RELATIONS ->
                        Stream.of(Verification.Relation.values())
                                .map(one -> CodeList.Item.of(one.name(), one.vi(), one.en()));
                    case FINDINGS ->
                        Stream.of(Verification.Finding.values())
                                .map(one -> CodeList.Item.of(one.name(), one.vi(), one.en()));
                    default ->
                        Stream.of(Consent.Matter.values()).map(one -> CodeList.Item.of(one.name(), one.vi(), one.en()));
                };
        return new CodeList(name, items.toList());
    }
}
