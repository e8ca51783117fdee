/** Every three months the levels compare the numbers of their members (đối chiếu số lượng đảng viên). */
package vn.dangbo.member.reconciliation;
