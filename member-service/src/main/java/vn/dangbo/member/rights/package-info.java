/** What members ask about their own data, and how it is settled in time (Luật 91/2025/QH15). */
package vn.dangbo.member.rights;
