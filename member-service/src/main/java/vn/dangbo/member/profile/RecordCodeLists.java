package vn.dangbo.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** The code lists of the record's fields. */
@ApplicationScoped
public class RecordCodeLists implements CodeList.Source {

    static final String PROFESSIONAL_LEVELS = "professional-levels";
    static final String ACADEMIC_TITLES = "academic-titles";
    static final String THEORY_LEVELS = "political-theory-levels";
    static final String OCCUPATIONS = "occupations";
    static final String FAMILY_BACKGROUNDS = "family-backgrounds";
    static final String AGE_BANDS = "age-bands";
    static final String SENIORITY_BANDS = "seniority-bands";
    static final String ID_PROVINCES = "personal-id-provinces";

    private static final Map<String, String> QUERIES = Map.of(
            PROFESSIONAL_LEVELS, "select code, vi, en from professional_level order by position",
            ACADEMIC_TITLES, "select code, vi, en from academic_title order by position",
            THEORY_LEVELS, "select code, vi, en from political_theory_level order by position",
            OCCUPATIONS, "select code, vi, en from occupation order by position",
            FAMILY_BACKGROUNDS, "select code, vi, en from family_background order by position",
            ID_PROVINCES, "select code, vi, en from personal_id_province order by code",
            AGE_BANDS, "select code, vi, en from statistics_band where dimension = 'AGE' order by years",
            SENIORITY_BANDS, "select code, vi, en from statistics_band where dimension = 'SENIORITY' order by years");

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.copyOf(QUERIES.keySet());
    }

    /** What people do for a living. */
    public List<String> occupations() {
        return codes(OCCUPATIONS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                sql.list(
                        QUERIES.get(name),
                        Map.of(),
                        row -> CodeList.Item.of(
                                row.get("code", String.class),
                                row.get("vi", String.class),
                                row.get("en", String.class))));
    }
}
