/** Chuyển sinh hoạt đảng: from the request at home to the acceptance at the other end; for good or for a time. */
package vn.dangbo.member.transfer;
