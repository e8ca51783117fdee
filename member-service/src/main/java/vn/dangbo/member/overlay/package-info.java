/** What lies for a time over a membership and leaves it as it is: exemption, suspension, a stay abroad, lost contact. */
package vn.dangbo.member.overlay;
