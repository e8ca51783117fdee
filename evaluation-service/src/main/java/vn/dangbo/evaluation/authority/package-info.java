/** Who decides on a subject, and who stands above whoever decides: told by the tree of a day, never by a fixed tier. */
package vn.dangbo.evaluation.authority;
