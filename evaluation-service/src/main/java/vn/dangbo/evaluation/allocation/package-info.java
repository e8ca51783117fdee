/**
 * Who keeps an excellent grade when more are proposed than the ceilings allow, with a proof that no larger choice exists. Pure
 * Java: no database, no HTTP. See docs/evaluation-caps.md.
 */
package vn.dangbo.evaluation.allocation;
