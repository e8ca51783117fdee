package vn.dangbo.member.rights;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is asked for, in words that may name personal data; stored encrypted.
 *
 * @param field what is to be put right
 * @param before what it says now
 * @param after what it should say
 * @param evidence paper that shows it: kind, number, day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RightsDetail(String field, String before, String after, String evidence, String reason) {}
