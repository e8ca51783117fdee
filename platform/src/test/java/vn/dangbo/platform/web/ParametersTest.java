package vn.dangbo.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.platform.problem.ProblemException;

class ParametersTest {

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void numbersHaveBothEndsOfTheirRange() {
        assertEquals(7, Parameters.number("n", null, 7, 1, 9));
        assertEquals(1, Parameters.number("n", "1", 7, 1, 9));
        assertEquals(9, Parameters.number("n", "9", 7, 1, 9));
        assertEquals(-3, Parameters.number("n", "-3", -5, 5));
        refused("NUMBER_OUT_OF_RANGE", () -> Parameters.number("n", "0", 7, 1, 9));
        refused("NUMBER_OUT_OF_RANGE", () -> Parameters.number("n", "10", 7, 1, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 5", "5 ", "+5", "05", "-0", "5.0", "5e0", "0x5", "٥", "five", "99999999999", "null"})
    void whatIsNoPlainNumberIsRefused(String text) {
        refused("NUMBER_OUT_OF_RANGE", () -> Parameters.number("n", text, 7, -100, 100));
    }

    @Test
    void flagsAreTrueOrFalse() {
        assertTrue(Parameters.flag("f", "true"));
        assertFalse(Parameters.flag("f", "false"));
        assertFalse(Parameters.flag("f", null));
        for (var text : List.of("", "maybe", "TRUE", "1", "yes", "true ")) {
            refused("FLAG_INVALID", () -> Parameters.flag("f", text));
        }
    }

    @Test
    void codesAreThoseOfTheirListAsTheyAreWritten() {
        assertEquals(Colour.GREEN, Parameters.code("c", "GREEN", Colour.class));
        assertNull(Parameters.code("c", null, Colour.class));
        assertNull(Parameters.code("c", null, () -> {
            throw new AssertionError("nobody asked");
        }));
        for (var text : List.of("", "green", "GREE", "RED,GREEN")) {
            var refusal = refused("VALUE_UNKNOWN", () -> Parameters.code("c", text, Colour.class));
            assertEquals(List.of(text, "RED, GREEN"), refusal.arguments());
        }
    }

    @Test
    void idsAreWholeUuids() {
        var id = "0f0e0d0c-0b0a-0908-0706-050403020100";
        assertEquals(id, Parameters.id(id).orElseThrow().toString());
        for (var text : List.of("", "KT01", "1-1-1-1-1", id + "0", id.replace("-", ""))) {
            assertTrue(Parameters.id(text).isEmpty(), text);
        }
    }

    static class Base {
        @QueryParam("inherited")
        String inherited;
    }

    static class Bean extends Base {
        @QueryParam("often")
        List<String> often;

        @BeanParam
        Nested nested;

        String notAParameter;
    }

    static class Nested {
        @QueryParam("nested")
        String nested;
    }

    interface Operation {
        void call(@PathParam("id") String id, @QueryParam("direct") String direct, @BeanParam Bean bean);
    }

    @Test
    void theParametersOfAnOperationAreFoundWhereverTheyStand() throws NoSuchMethodException {
        var operation = Operation.class.getDeclaredMethod("call", String.class, String.class, Bean.class);
        assertEquals(
                Map.of("direct", false, "inherited", false, "nested", false, "often", true),
                KnownParameters.of(operation));
    }

    private static ProblemException refused(String code, Executable call) {
        var problem = assertThrows(ProblemException.class, call);
        assertEquals(code, problem.code());
        assertEquals(400, problem.status());
        return problem;
    }
}
