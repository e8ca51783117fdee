package vn.dangbo.org.imports;

import vn.dangbo.platform.time.Validity;

/**
 * One row of a file of organisations: what a unit is, and under whom, in a span of time.
 *
 * @param row as the file numbers it; 0 for what is already recorded
 */
record Slice(int row, String code, Validity validity, State state) {

    /** What does not depend on the span. */
    record State(String name, String shortName, String kind, String subtype, String sector, String parent) {}
}
