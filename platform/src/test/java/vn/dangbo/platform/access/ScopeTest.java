package vn.dangbo.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void nowhereReachesNothingAndEverywhereEverything() {
        assertTrue(Scope.nowhere().isEmpty());
        assertFalse(Scope.nowhere().covers("1."));
        assertTrue(Scope.everywhere().covers("1."));
        assertTrue(Scope.everywhere().covers("999999999.1."));
        assertFalse(Scope.everywhere().covers(null), "a unit without a place is in nobody's scope");
        assertTrue(Scope.of(List.of()).isEmpty());
    }

    @Test
    void aSubtreeEndsWhereAnotherUnitsNumberBegins() {
        var scope = Scope.of(List.of(Scope.subtree("1.4.")));

        assertTrue(scope.covers("1.4."));
        assertTrue(scope.covers("1.4.1."));
        assertTrue(scope.covers("1.4.99.3."));
        assertFalse(scope.covers("1.41."), "another unit whose number begins alike");
        assertFalse(scope.covers("1.5."));
        assertFalse(scope.covers("1.3."));
        assertFalse(scope.covers("1."));
        assertFalse(scope.covers("11.4."));
    }

    @Test
    void withinAUnitIsWhatBothReach() {
        var two = Scope.of(List.of(Scope.subtree("1.4."), Scope.self("1.5.")));

        assertEquals(
                Scope.of(List.of(Scope.subtree("1.4.2."))).ranges(),
                two.within("1.4.2.").ranges());
        assertEquals(two.ranges(), two.within("1.").ranges());
        assertEquals(
                Scope.of(List.of(Scope.self("1.5."))).ranges(),
                two.within("1.5.").ranges());
        assertTrue(two.within("1.5.1.").isEmpty());
        assertTrue(two.within("1.41.").isEmpty());
        assertEquals(
                Scope.of(List.of(Scope.subtree("1.4."))).ranges(),
                Scope.everywhere().within("1.4.").ranges());
    }

    @Test
    void theUnitAloneIsNotWhatStandsBelowIt() {
        var scope = Scope.of(List.of(Scope.self("1.4.")));

        assertTrue(scope.covers("1.4."));
        assertFalse(scope.covers("1.4.1."));
        assertFalse(scope.covers("1.41."));
        assertFalse(scope.covers("1."));
    }

    @Test
    void rangesThatAnotherOneCoversAreDropped() {
        assertEquals(
                List.of(Scope.subtree("1.4.")),
                Scope.of(List.of(
                                Scope.subtree("1.4.7."),
                                Scope.self("1.4."),
                                Scope.subtree("1.4."),
                                Scope.self("1.4.9."),
                                Scope.subtree("1.4.")))
                        .ranges());
        assertEquals(
                2,
                Scope.of(List.of(Scope.subtree("1.4."), Scope.subtree("1.41.")))
                        .ranges()
                        .size());
        assertEquals(
                2,
                Scope.of(List.of(Scope.self("1.4."), Scope.subtree("1.4.1.")))
                        .ranges()
                        .size());
    }
}
