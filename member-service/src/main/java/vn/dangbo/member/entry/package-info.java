/** Files of entries about members and organisations: what such files have in common, whatever they tell. */
package vn.dangbo.member.entry;
