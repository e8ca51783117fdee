/** Tuổi đảng: from which day it runs, on what basis, what is taken off and why. */
package vn.dangbo.member.seniority;
