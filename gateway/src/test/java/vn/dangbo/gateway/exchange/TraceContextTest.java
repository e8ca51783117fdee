package vn.dangbo.gateway.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    @Test
    void aNewTraceIsValidAndItsOwn() {
        String trace = TraceContext.create();
        assertTrue(TraceContext.isValid(trace), trace);
        assertNotEquals(trace, TraceContext.create());
    }

    @Test
    void theExampleOfTheStandardIsValid() {
        assertTrue(TraceContext.isValid("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
            })
    void othersAreNot(String traceparent) {
        assertFalse(TraceContext.isValid(traceparent));
    }

    @Test
    void aLogLineCannotBeForgedByAnAddress() {
        assertEquals("/a?INFO", AccessLog.printable("/a\nINFO?q=nguyen"));
        assertEquals(201, AccessLog.printable("/" + "a".repeat(500)).length());
    }
}
