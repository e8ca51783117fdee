package vn.dangbo.org.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.org.committee.CommitteeCodeLists;
import vn.dangbo.org.kind.KindCodeLists;
import vn.dangbo.platform.statistics.FilterValues;

/** What the filters of the figures of committees and seats take. */
@ApplicationScoped
class SeatFilters {

    private static final List<String> YES_NO = List.of("YES", "NO");

    @Inject
    KindCodeLists kinds;

    @Inject
    CommitteeCodeLists committees;

    FilterValues values(String filter) {
        return switch (filter) {
            case "role" -> FilterValues.codes(committees.codes("seat-roles"));
            case "committeeKind" -> FilterValues.codes(committees.codes("committee-kinds"));
            case "startMode" -> FilterValues.codes(committees.codes("seat-start-modes"));
            case "externalOffice" -> FilterValues.codes(committees.codes("external-offices"));
            case "confirmed", "hasChiUy" -> FilterValues.codes(YES_NO);
            default -> OrganisationCount.values(kinds, filter);
        };
    }
}
