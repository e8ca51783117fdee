package vn.dangbo.member.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import vn.dangbo.platform.problem.ProblemException;

class FileNameTest {

    @Test
    void aNameIsReadAsItWasWritten() {
        for (var name : new String[] {"quyết định.pdf", "a+b*c%20.pdf", "\"; filename=b.exe"}) {
            assertEquals(name, FileName.of(FileName.header(name)));
        }
        assertEquals("a b.pdf", FileName.of("attachment; filename=\"a b.pdf\""));
        assertEquals("a.pdf", FileName.of("attachment; filename=a.pdf; size=3"));
        assertEquals("a.pdf", FileName.of("attachment; filename=\"b.pdf\"; filename*=UTF-8''a.pdf"));
        assertNull(FileName.of(null));
        assertNull(FileName.of("attachment"));
    }

    @Test
    void foldersAndControlCharactersAreNoPartOfAName() {
        assertEquals("passwd", FileName.of("attachment; filename=\"../../etc/passwd\""));
        assertEquals("a.pdf", FileName.of("attachment; filename*=UTF-8''C%3A%5Ca.pdf"));
        assertThrows(ProblemException.class, () -> FileName.of("attachment; filename*=UTF-8''a%0Ab"));
        assertThrows(ProblemException.class, () -> FileName.of("attachment; filename*=UTF-8''a%zz"));
    }
}
