/** What a member sees and does of the own evaluations: the list, and the own self-assessment. */
package vn.dangbo.evaluation.own;
