/** Who looked at which person's data, and who was refused. */
package vn.dangbo.member.audit;
