/** Other deployments: whom we trust, with which keys, and how a message to them is signed, encrypted and verified. */
package vn.dangbo.member.partner;
