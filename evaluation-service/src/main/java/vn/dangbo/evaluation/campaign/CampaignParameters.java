package vn.dangbo.evaluation.campaign;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Parameters;

/** What a list of campaigns may be narrowed to. */
public class CampaignParameters {

    @QueryParam("year")
    @Parameter(
            description = "Năm được đánh giá · the year evaluated",
            example = "2025",
            schema = @Schema(type = SchemaType.INTEGER))
    String year;

    @QueryParam("organisation")
    @Parameter(
            description = "Mã hoặc UUID của tổ chức đảng chủ trì · code or UUID of the unit that runs it",
            example = "KIENTUONG")
    String organisation;

    @QueryParam("status")
    @Parameter(description = "Trạng thái · status", example = "OPEN")
    String status;

    /** @throws ProblemException 400 naming the parameter that cannot be used */
    CampaignQueries.Filter filter(Function<String, UUID> unit) {
        return new CampaignQueries.Filter(
                year == null ? null : Parameters.number("year", year, AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear()),
                Parameters.code("status", status, CampaignStatus.class),
                organisation == null ? null : unit.apply(organisation));
    }
}
