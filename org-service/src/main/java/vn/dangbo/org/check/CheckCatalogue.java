package vn.dangbo.org.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.sql.Sql;

/** What the checks mean. */
@ApplicationScoped
public class CheckCatalogue implements CodeList.Source {

    private static final String CHECKS =
            "select code, severity, owner_role, vi, en, legal_basis from integrity_check order by position";

    @Inject
    Sql sql;

    /** A check as its table describes it. */
    record Described(
            IntegrityCheck check, CheckSeverity severity, String ownerRole, String vi, String en, String legalBasis) {

        String text(Locale language) {
            return language.equals(Messages.VIETNAMESE) ? vi : en;
        }
    }

    @Override
    public List<String> names() {
        return List.of("integrity-checks");
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                described().stream()
                        .map(d -> new CodeList.Item(
                                d.check().name(),
                                d.vi(),
                                d.en(),
                                null,
                                null,
                                Map.of(
                                        "severity", d.severity().name(),
                                        "ownerRole", d.ownerRole(),
                                        "legalBasis", d.legalBasis())))
                        .toList());
    }

    /** All checks, in the order of the list. */
    List<Described> described() {
        return sql.list(CHECKS, Map.of(), CheckCatalogue::described);
    }

    private static Described described(Tuple row) {
        return new Described(
                IntegrityCheck.valueOf(row.get("code", String.class)),
                CheckSeverity.valueOf(row.get("severity", String.class)),
                row.get("owner_role", String.class),
                row.get("vi", String.class),
                row.get("en", String.class),
                row.get("legal_basis", String.class));
    }
}
