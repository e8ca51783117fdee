/** What members see and ask for of their own. */
package vn.dangbo.member.self;
