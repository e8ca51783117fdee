package vn.dangbo.platform.web;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry one item with its ETag. */
public final class Items {

    private Items() {}

    /** 200 with the item. */
    public static <T> RestResponse<T> found(T item, int version) {
        return RestResponse.ResponseBuilder.ok(item)
                .header("ETag", RecordVersion.tag(version))
                .build();
    }

    /** 201 with the item and where it is. */
    public static <T> RestResponse<T> created(T item, int version, String path) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(item)
                .header("ETag", RecordVersion.tag(version))
                .build();
    }
}
