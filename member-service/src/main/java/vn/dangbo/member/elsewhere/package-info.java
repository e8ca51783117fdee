/** Numbers that belong to somebody whom the caller does not reach: told as little as can be, recorded, and few a day. */
package vn.dangbo.member.elsewhere;
