/** Sections of a member's dossier beside the record, each with a class of its own and read and written by itself. */
package vn.dangbo.member.dossier;
