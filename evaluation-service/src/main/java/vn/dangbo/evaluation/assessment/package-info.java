/** The course of one subject of a campaign, from the preparation to the decision and the notice. */
package vn.dangbo.evaluation.assessment;
