package vn.dangbo.member.handover;

import org.jboss.resteasy.reactive.RestResponse;

/** A file for the other side: encrypted for it, and of no use to anybody else. */
record Outgoing(String name, String text) {

    /** Media type of such files (RFC 7515, §9.2.1). */
    static final String MEDIA_TYPE = "application/jose";

    RestResponse<String> answer() {
        return RestResponse.ResponseBuilder.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
