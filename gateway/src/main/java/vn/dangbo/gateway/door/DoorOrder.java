package vn.dangbo.gateway.door;

import io.quarkus.vertx.http.runtime.RouteConstants;

/** In which order a request meets the parts of the door; the framework's CORS filter stands at 300. */
final class DoorOrder {

    /** Filter priority: the highest is called first. */
    static final int INTAKE = 10_000;

    /** Filter priority: after CORS, whose preflights carry no token, and before every route. */
    static final int DOOR = 100;

    /** Route order: after everything that might know the path. */
    static final int NOWHERE = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT;

    private DoorOrder() {}
}
