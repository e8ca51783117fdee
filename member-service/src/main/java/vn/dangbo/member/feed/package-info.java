/** What other services of the deployment keep of members: states by id, no names. */
package vn.dangbo.member.feed;
