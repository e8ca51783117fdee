/** The yearly supplement of a member's record (phiếu bổ sung hồ sơ đảng viên, mẫu 3-HSĐV). */
package vn.dangbo.member.supplement;
