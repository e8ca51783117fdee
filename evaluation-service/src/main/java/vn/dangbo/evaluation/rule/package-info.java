/** The regulations of the yearly evaluation as versioned data, and the pure rules that read them. */
package vn.dangbo.evaluation.rule;
