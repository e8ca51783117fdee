/** Targets (chỉ tiêu) of resolutions, and what was achieved of them. */
package vn.dangbo.evaluation.resolution;
