package vn.dangbo.member.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Grant;
import vn.dangbo.platform.problem.ProblemException;

/** The registers of which there are files, by the names that paths have for them. */
@ApplicationScoped
class EntryKinds {

    /** The registers, for the API document; a test compares them with those that there are. */
    static final String DESCRIPTION =
            "Sổ nào · which register: admissions, awards, badges, disciplines, exits, overlays,"
                    + " temporary-stays, trainings, transfers";

    static final String EXAMPLE = "transfers";

    @Inject
    Caller caller;

    @Inject
    @All
    List<EntryImport> kinds;

    /**
     * The register of that name.
     *
     * @throws ProblemException 404 REGISTER_UNKNOWN
     */
    EntryImport named(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("REGISTER_UNKNOWN", name));
    }

    /**
     * A register to which the caller may add, somewhere.
     *
     * @throws ProblemException 404 REGISTER_UNKNOWN, 403 PERMISSION_MISSING
     */
    EntryImport writable(String name) {
        var kind = named(name);
        // Where a grant reaches is another question: rows about members out of reach are refused one by one.
        if (caller.grants().stream()
                .map(Grant::role)
                .noneMatch(kind.permission().roles()::contains)) {
            throw ProblemException.forbidden("PERMISSION_MISSING");
        }
        return kind;
    }
}
