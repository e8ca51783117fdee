/** What all cases in the life of members have in common: their way, their record, who has them on the desk. */
package vn.dangbo.member.cases;
