package vn.dangbo.member.self;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.dossier.Career;
import vn.dangbo.member.dossier.Economy;
import vn.dangbo.member.dossier.Family;
import vn.dangbo.member.dossier.ForeignTies;
import vn.dangbo.member.dossier.Health;
import vn.dangbo.member.dossier.PersonalHistory;
import vn.dangbo.member.dossier.Qualifications;

/** Whoever prints the own data reads Vietnamese: no field goes by its name in the code. */
class PrintedWordsTest {

    private final PrintedWords.Page words = new PrintedWords().page();
    private final Set<String> without = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void everyFieldHasAWord() {
        for (var type : new Class<?>[] {
            OwnExport.class,
            Career.class,
            Economy.class,
            Family.class,
            ForeignTies.class,
            Health.class,
            PersonalHistory.class,
            Qualifications.class
        }) {
            look(type);
        }
        assertEquals(Set.of(), without);
    }

    private void look(Type type) {
        if (type instanceof ParameterizedType several) {
            look(several.getRawType());
            for (var argument : several.getActualTypeArguments()) {
                look(argument);
            }
        } else if (type instanceof Class<?> one && one.isRecord() && seen.add(one)) {
            for (var component : one.getRecordComponents()) {
                boolean told = component.getAccessor().getAnnotation(JsonIgnore.class) == null;
                if (told && words.field("", component.getName()).equals(component.getName())) {
                    without.add(one.getSimpleName() + "." + component.getName());
                }
                look(component.getGenericType());
            }
        }
    }
}
