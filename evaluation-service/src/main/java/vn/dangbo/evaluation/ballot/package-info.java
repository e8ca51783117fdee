/** Ballots on grades: numbers alone. Who voted for what is asked nowhere and stored nowhere. */
package vn.dangbo.evaluation.ballot;
