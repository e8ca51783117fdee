package vn.dangbo.org.imports;

import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.Validity;

/**
 * One row of a file of organisations: what a unit is, and under whom, in a span of time.
 *
 * @param row as the file, or the correction, numbers it; 0 for what is already recorded
 */
public record Slice(int row, String code, Validity validity, UnitState state) {}
