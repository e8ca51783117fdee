package vn.dangbo.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * A property test that is silently not found would look like a passed one. Should a newer JUnit no longer run jqwik
 * (written for the JUnit platform 1.x), this ordinary test says so.
 */
class PropertiesAreDiscoveredTest {
    private static final AtomicInteger TRIES = new AtomicInteger();

    static class Sample {
        @Property(tries = 50)
        void counts(@ForAll long number) {
            TRIES.incrementAndGet();
        }
    }

    @Test
    void jqwikRunsEveryTryOfAProperty() {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Sample.class))
                .filters(includeEngines("jqwik"))
                .build();
        var summary = new SummaryGeneratingListener();

        LauncherFactory.create().execute(request, summary);

        assertEquals(1, summary.getSummary().getTestsSucceededCount());
        assertEquals(50, TRIES.get());
    }
}
