package vn.dangbo.member.restructuring;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.web.Fields;

/** How many members an act touches, for its preview. Not routed by the gateway. */
@Path("/internal/stocks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CellStockResource {

    @Inject
    ServiceScope services;

    @Inject
    CellStocks stocks;

    /** @param organisations codes; one that is not known here has no members */
    record StockQuestion(LocalDate day, List<String> organisations) {}

    record StockAnswer(List<CellStocks.Stock> cells) {}

    @POST
    @PermissionsAllowed(Permission.Name.RESTRUCTURING)
    @Operation(hidden = true)
    public StockAnswer stocks(StockQuestion question) {
        var scope = services.require();
        var asked = Fields.required("body", question);
        var day = Fields.day("day", Fields.required("day", asked.day()));
        return new StockAnswer(stocks.below(Fields.required("organisations", asked.organisations()), day, scope));
    }
}
