package vn.dangbo.member.cases;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.web.Parameters;

/** To what a list of cases may be narrowed. */
public class CaseListParameters {

    @QueryParam("state")
    @Parameter(description = "Trạng thái · state")
    String state;

    @QueryParam("member")
    @Parameter(description = "UUID của đảng viên · the member")
    String member;

    @QueryParam("organisation")
    @Parameter(description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit, with all below it", example = "KT01")
    String organisation;

    @QueryParam("overdue")
    @Parameter(description = "true: chỉ những việc đã quá hạn · only those whose term has run out")
    String overdue;

    /** The filter that they make. */
    public <S extends Enum<S>> CaseQueries.Filter filter(Class<S> states, CaseDesk desk) {
        var wanted = Parameters.code("state", state, states);
        return new CaseQueries.Filter(
                wanted == null ? null : wanted.name(),
                // an id of nobody finds nothing
                member == null ? null : Parameters.id(member).orElse(new UUID(0, 0)),
                organisation == null ? null : desk.unit(organisation),
                desk.today(),
                Parameters.flag("overdue", overdue) ? desk.today() : null);
    }
}
