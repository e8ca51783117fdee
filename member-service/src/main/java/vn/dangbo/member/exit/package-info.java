/** Leaving the Party (xóa tên, xin ra, từ trần) and coming back to it (khôi phục đảng tịch, kết nạp lại). */
package vn.dangbo.member.exit;
