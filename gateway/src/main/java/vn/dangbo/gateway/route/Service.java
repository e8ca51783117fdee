package vn.dangbo.gateway.route;

/** The services behind the gateway, in the order in which joined answers list them. */
public enum Service {
    ORG("org-service"),
    MEMBER("member-service"),
    EVALUATION("evaluation-service");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    /** The name that people know it by. */
    public String label() {
        return label;
    }
}
