/** Grades that a superior changes after they were decided. */
package vn.dangbo.evaluation.regrade;
