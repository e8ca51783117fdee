package vn.dangbo.member.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.platform.access.Scope;

/** The caller's own supplements with all that they say, to be taken along. */
@ApplicationScoped
public class OwnSupplements {

    /** Kind of these cases. */
    public static final String KIND = Supplement.KIND.code();

    @Inject
    CaseBook book;

    @Inject
    SupplementReader reader;

    /**
     * What they say.
     *
     * @param own ids of the caller's own, found by the caller's member
     */
    @Transactional
    public List<SupplementView> of(List<UUID> own) {
        return own.stream()
                .map(id -> book.find(Supplement.KIND, id, Scope.everywhere()))
                .flatMap(Optional::stream)
                .map(one -> reader.own(one, null))
                .toList();
    }
}
