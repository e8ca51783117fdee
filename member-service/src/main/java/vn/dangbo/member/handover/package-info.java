/** Members who go to another deployment, or abroad, and members who come from one: signed messages instead of one database. */
package vn.dangbo.member.handover;
