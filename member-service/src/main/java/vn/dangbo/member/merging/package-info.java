/** Two records of one person become one, by a case that can be undone. */
package vn.dangbo.member.merging;
