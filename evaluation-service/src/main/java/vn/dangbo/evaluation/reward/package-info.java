/** Rewards that rest on grades: who has them for a year, and who for years one after another. */
package vn.dangbo.evaluation.reward;
