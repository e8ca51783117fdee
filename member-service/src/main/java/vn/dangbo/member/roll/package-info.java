/** The list of members that an organisation keeps (sổ danh sách đảng viên, mẫu 7-HSĐV), as a file. */
package vn.dangbo.member.roll;
