/** How complete and how sound the records of members are, as figures and as a list to tick off. */
package vn.dangbo.member.health;
