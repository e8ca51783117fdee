/**
 * Dates as the suite means them: half-open validity for states, closed periods for flows, the day a read asks for,
 * incompletely known dates, and the one algorithm that splits dated slices. All dates are calendar days of Vietnam.
 */
package vn.dangbo.platform.time;
