/** Meetings of cells (sinh hoạt chi bộ): how many came, not who. */
package vn.dangbo.evaluation.meeting;
