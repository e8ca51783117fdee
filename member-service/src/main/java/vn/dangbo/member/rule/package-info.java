/** The numbers of rules and the calendar of holidays: read by everybody, changed for the whole deployment. */
package vn.dangbo.member.rule;
