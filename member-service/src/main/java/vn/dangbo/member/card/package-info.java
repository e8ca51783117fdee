/** The cards (thẻ đảng viên) of members: given, replaced, lost, given again, withdrawn. */
package vn.dangbo.member.card;
