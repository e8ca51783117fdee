package vn.dangbo.evaluation.form;

/**
 * How many subjects have the same result in the same kind of place.
 *
 * @param kind kind of the organisation graded, or of the member's cell, on 31 December
 * @param sector sector type of the tổ chức cơ sở đảng to which it belongs; null where none is recorded
 * @param grade null for those without one
 * @param reason why there is no grade
 */
record Tallied(String kind, String sector, String grade, String reason, long subjects) {}
