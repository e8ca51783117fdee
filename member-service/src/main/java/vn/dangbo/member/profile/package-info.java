/** The record of a member as the Phiếu đảng viên (mẫu 2-HSĐV) has it, and the code lists of its fields. */
package vn.dangbo.member.profile;
