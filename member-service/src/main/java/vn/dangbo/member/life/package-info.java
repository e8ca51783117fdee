/** The life of a member in the Party as it is counted: where the member sits and since when, and how that is changed. */
package vn.dangbo.member.life;
