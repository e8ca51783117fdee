/** Huy hiệu Đảng: who has reached a step, the way to its award, and who holds it. */
package vn.dangbo.member.badge;
