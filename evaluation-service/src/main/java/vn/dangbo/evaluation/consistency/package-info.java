/** Checks a published report against itself: nothing here reads stored data. */
package vn.dangbo.evaluation.consistency;
