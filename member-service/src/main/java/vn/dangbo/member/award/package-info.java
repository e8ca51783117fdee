/** Khen thưởng: awards of members and of organisations, as the decisions say them. */
package vn.dangbo.member.award;
