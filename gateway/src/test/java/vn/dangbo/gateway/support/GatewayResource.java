package vn.dangbo.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What the gateway under test needs around it: an identity server, addresses for three services, and short waiting times. */
public class GatewayResource implements QuarkusTestResourceLifecycleManager {

    private TestIssuer issuer;

    @Override
    public Map<String, String> start() {
        issuer = new TestIssuer(Ports.free()).start();
        return Map.ofEntries(
                Map.entry("dangbo.environment", "demo"),
                Map.entry("dangbo.oidc-url", issuer.realm()),
                Map.entry("test.signing-key", issuer.privateKey()),
                Map.entry("dangbo.org-service-url", "http://127.0.0.1:" + Ports.free()),
                Map.entry("dangbo.member-service-url", "http://127.0.0.1:" + Ports.free()),
                Map.entry("dangbo.evaluation-service-url", "http://127.0.0.1:" + Ports.free()),
                Map.entry("dangbo.gateway.max-body-size", "2M"),
                Map.entry("dangbo.gateway.concurrent-requests-per-caller", "3"),
                Map.entry("dangbo.gateway.connections-per-service", "8"),
                Map.entry("dangbo.gateway.connect-timeout", "2s"),
                Map.entry("dangbo.gateway.idle-timeout", "2s"),
                Map.entry("dangbo.gateway.event-stream-idle-timeout", "6s"),
                Map.entry("dangbo.gateway.catalogue-timeout", "2s"));
    }

    @Override
    public void stop() {
        issuer.close();
    }
}
