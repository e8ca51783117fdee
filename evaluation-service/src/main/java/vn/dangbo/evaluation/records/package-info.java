/** The shape of what is recorded of organisations: read inside the scope, taken back when mistaken, handed in as files. */
package vn.dangbo.evaluation.records;
