package vn.dangbo.org.imports;

import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.Validity;

/**
 * One row of a file of organisations: what a unit is, and under whom, in a span of time.
 *
 * @param row as the file numbers it; 0 for what is already recorded
 */
record Slice(int row, String code, Validity validity, UnitState state) {}
