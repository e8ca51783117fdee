/** Summary forms ("Biểu tổng hợp") as data: what stands in their rows and columns is said by documents, not by code. */
package vn.dangbo.evaluation.form;
