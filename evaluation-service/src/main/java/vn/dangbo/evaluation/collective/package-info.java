/** The register of leadership collectives: who is graded besides organisations and persons. */
package vn.dangbo.evaluation.collective;
