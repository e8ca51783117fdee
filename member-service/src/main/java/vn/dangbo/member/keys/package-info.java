/** Encrypts and hashes stored values anew when the keys have changed. */
package vn.dangbo.member.keys;
