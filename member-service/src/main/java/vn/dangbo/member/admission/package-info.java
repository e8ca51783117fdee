/** Admission to the Party (kết nạp đảng viên): from the first listing to the recognition as official member. */
package vn.dangbo.member.admission;
