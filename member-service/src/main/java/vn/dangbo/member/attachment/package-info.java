/** Papers that belong to a case, an award, a training or a member; their contents are kept outside the database. */
package vn.dangbo.member.attachment;
