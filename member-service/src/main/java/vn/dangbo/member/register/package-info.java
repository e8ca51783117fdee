/** What the registers beside a member's record have in common: where an entry counts, and what it said before. */
package vn.dangbo.member.register;
