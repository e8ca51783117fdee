/** Inspection, supervision and petitions (kiểm tra, giám sát, đơn thư): records of numbers, never of persons. */
package vn.dangbo.evaluation.supervision;
