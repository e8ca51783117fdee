/** Đào tạo, bồi dưỡng: which members were sent to which programme. */
package vn.dangbo.member.training;
