/** Kept copies of what member-service and org-service say of persons: by id, dated, no names. */
package vn.dangbo.evaluation.person;
