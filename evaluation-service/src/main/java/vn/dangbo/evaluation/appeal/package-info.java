/** Complaints about decided results: answered by the level that decided, then by its direct superior. */
package vn.dangbo.evaluation.appeal;
