package vn.dangbo.member.record;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** To what a list of members may be narrowed. */
public class MemberListParameters {

    @QueryParam("organisation")
    @Parameter(description = "Mã hoặc UUID của tổ chức đảng, gồm cấp dưới · unit, with all below it", example = "KT01")
    String organisation;

    @QueryParam("q")
    @Parameter(
            description =
                    "Một phần họ tên, có dấu hay không, hoặc cả số thẻ · part of the name, or a whole card number",
            example = "thu ha")
    String q;

    @QueryParam("state")
    @Parameter(description = "Danh mục member-states", example = "OFFICIAL")
    String state;

    @QueryParam("asOf")
    @Parameter(description = MemberResource.AS_OF, example = "2019-12-31")
    String asOf;
}
