package vn.dangbo.member.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.entry.EntryImport;

@MemberServiceTest
class EntryKindsTest {

    @Inject
    @All
    List<EntryImport> kinds;

    /** A kind that is not named in the API document would be found by nobody. */
    @Test
    void theApiDocumentNamesEveryRegister() {
        assertEquals(
                kinds.stream().map(EntryImport::kind).sorted().collect(Collectors.joining(", ")),
                EntryKinds.DESCRIPTION.substring(EntryKinds.DESCRIPTION.indexOf(':') + 2));
    }
}
