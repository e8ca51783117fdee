/** Discipline of members and of organisations (thi hành kỷ luật): the case, the decision, complaints, and its lapse. */
package vn.dangbo.member.discipline;
