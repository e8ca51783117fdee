/** Declared figures (số liệu báo cáo): numbers that no record can produce, declared, approved and corrected by revisions. */
package vn.dangbo.evaluation.observation;
