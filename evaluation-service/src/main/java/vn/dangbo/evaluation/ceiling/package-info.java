/** The ceilings on excellent grades (HC16) as they stand in a campaign: the meter, what a decision would do to it, exceptions. */
package vn.dangbo.evaluation.ceiling;
