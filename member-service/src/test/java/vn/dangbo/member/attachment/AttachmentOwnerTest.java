package vn.dangbo.member.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.cases.CaseKind;

class AttachmentOwnerTest {

    /** A new kind of case has no papers until it is said who may read them, and it is said once. */
    @Test
    void eachKindOfCaseHasOneTypeOfOwner() {
        var kinds = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.dangbo.member").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(CaseKind.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(AttachmentOwnerTest::code)
                        .sorted()
                        .toList();
        var owned = Arrays.stream(AttachmentOwner.values())
                .flatMap(owner -> owner.caseKinds().stream())
                .sorted()
                .toList();
        assertEquals(kinds, owned);
    }

    private static String code(JavaField constant) {
        try {
            var field = constant.reflect();
            field.setAccessible(true);
            return ((CaseKind<?, ?>) field.get(null)).code();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
