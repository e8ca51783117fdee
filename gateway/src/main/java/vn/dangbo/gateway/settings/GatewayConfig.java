package vn.dangbo.gateway.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything the gateway can be told; each property {@code dangbo.x-y} is also the environment variable {@code DANGBO_X_Y}. */
@ConfigMapping(prefix = "dangbo")
public interface GatewayConfig {

    /** Where this process runs; {@code production} makes {@link SafeSettings} refuse unsafe settings. */
    Environment environment();

    /** Address of the realm, for example {@code https://login.example/realms/dangbo}; its keys are read below it. */
    URI oidcUrl();

    /** The {@code iss} that a token must carry; the realm's address as clients see it. */
    String oidcIssuer();

    /** The {@code aud} that a token must carry. */
    Optional<String> oidcAudience();

    /** Address of org-service: scheme, host and port, no path. */
    URI orgServiceUrl();

    /** Address of member-service: scheme, host and port, no path. */
    URI memberServiceUrl();

    /** Address of evaluation-service: scheme, host and port, no path. */
    URI evaluationServiceUrl();

    /** Limits and waiting times. */
    Gateway gateway();

    /** Kinds of place a process can run in. */
    enum Environment {
        /** A developer's machine or a demonstration: known passwords and plain HTTP are fine. */
        DEMO,
        /** Real people's data. */
        PRODUCTION
    }

    /** Limits and waiting times. */
    interface Gateway {

        /** Largest request body, in bytes; more is refused with 413. */
        MemorySize maxBodySize();

        /** Longest path with query, in characters. */
        int maxUriLength();

        /** Requests one account may have in progress at once, long polls included; more is refused with 429. */
        int concurrentRequestsPerCaller();

        /** Connections kept to one service at most; further requests wait up to {@link #connectTimeout()}. */
        int connectionsPerService();

        /** How long reaching a service may take. */
        Duration connectTimeout();

        /** How long nothing may move in either direction; longer than the longest long poll (60 s). */
        Duration idleTimeout();

        /** The same for event streams (SSE), which are silent by nature. */
        Duration eventStreamIdleTimeout();

        /** How long the services may take for their lists of statistics. */
        Duration catalogueTimeout();

        /** Names of request headers that are never passed on; a {@code *} at the end stands for any rest. */
        List<String> droppedHeaders();
    }
}
