package vn.dangbo.member.health;

/** What the search finds, as one statement over the records of members. */
final class Findings {

    /**
     * What is wrong by the records as they stand; what is not known precisely is wrong only when all it can mean is. To be
     * formatted with the condition of the records that are looked at, and that of those with which they are compared; goes
     * on with statements that read {@code found}.
     */
    static final String FOUND = """
            with looked as (
                select m.*, cast(rpad(m.birth_date, 10, '-01-01') as date) as born_from,
                       case length(m.birth_date) when 4 then cast(m.birth_date || '-12-31' as date)
                            when 7 then cast(m.birth_date || '-01' as date) + interval '1 month' - interval '1 day'
                            else cast(m.birth_date as date) end as born_until
                from member m
                where m.merged_into is null and %s),
            reached as not materialized (
                select m.* from member m where m.merged_into is null and %s),
            twice as (
                select search_key, birth_date, sex from reached
                where length(birth_date) = 10
                  and (search_key, birth_date) in (select search_key, birth_date from looked where length(birth_date) = 10)
                group by search_key, birth_date, sex having count(*) between 2 and :sameAtMost),
            same_person_id as (
                select personal_id_hash from reached where personal_id_hash in (select personal_id_hash from looked)
                group by personal_id_hash having count(*) between 2 and :sameAtMost),
            same_legacy_id as (
                select legacy_id_hash from reached where legacy_id_hash in (select legacy_id_hash from looked)
                group by legacy_id_hash having count(*) between 2 and :sameAtMost),
            same_cv as (
                select cv_number_hash, count(*) as holders from reached
                where cv_number_hash in (select cv_number_hash from looked)
                group by cv_number_hash having count(*) > 1),
            pairs as (
                select a.id as member_id, b.id as other_id
                from twice t
                join looked a on a.search_key = t.search_key and a.birth_date = t.birth_date and a.sex = t.sex
                join reached b on b.search_key = t.search_key and b.birth_date = t.birth_date and b.sex = t.sex and b.id <> a.id
                where length(a.birth_date) = 10 and length(b.birth_date) = 10
                union
                select a.id, b.id
                from same_person_id t
                join looked a on a.personal_id_hash = t.personal_id_hash
                join reached b on b.personal_id_hash = t.personal_id_hash and b.id <> a.id
                union
                select a.id, b.id
                from same_legacy_id t
                join looked a on a.legacy_id_hash = t.legacy_id_hash
                join reached b on b.legacy_id_hash = t.legacy_id_hash and b.id <> a.id),
            compared as (
                select p.member_id, p.other_id, a.birth_date,
                       a.personal_id_hash = b.personal_id_hash as same_personal_id,
                       a.legacy_id_hash = b.legacy_id_hash as same_legacy_id,
                       (a.search_key, a.birth_date, a.sex) = (b.search_key, b.birth_date, b.sex) as same_name,
                       -- the catalogue that both are recorded in; null when there is none
                       coalesce(a.home_old_unit_hash = b.home_old_unit_hash, a.home_new_unit_hash = b.home_new_unit_hash,
                                a.home_text_hash = b.home_text_hash) as same_home
                from pairs p join looked a on a.id = p.member_id join reached b on b.id = p.other_id),
            found as (
                select member_id, other_id, 'SAME_PERSON' as kind, birth_date as detail,
                       array_remove(array[case when same_personal_id then 'SAME_PERSONAL_ID' end,
                                          case when same_legacy_id then 'SAME_LEGACY_ID' end,
                                          case when same_name then 'SAME_NAME_AND_BIRTH' end,
                                          case when same_home then 'SAME_HOME_PLACE'
                                               when same_home is null then 'HOME_PLACE_UNKNOWN'
                                               else 'HOME_PLACE_DIFFERS' end], null) as grounds
                from compared
                union all
                -- a number that many share is told of each of them, and not of each two
                select a.id, b.id, 'SAME_CV_NUMBER', 'CV', '{}'
                from same_cv t
                join looked a on a.cv_number_hash = t.cv_number_hash
                left join reached b on b.cv_number_hash = t.cv_number_hash and b.id <> a.id and t.holders <= :sameAtMost
                union all
                select x."memberId", null, 'PERSONAL_ID_MISMATCH', x.detail, '{}'
                from jsonb_to_recordset(cast(:mismatches as jsonb)) as x ("memberId" uuid, detail text)
                union all
                select l.id, null, 'CELL_ENDED', cast(o.ended_on as text), '{}'
                from looked l join organisation o on o.id = l.cell_id
                where l.seated_to is null and o.ended_on <= cast(:today as date)
                union all
                select id, null, 'BORN_AHEAD', birth_date, '{}' from looked where born_from > cast(:today as date)
                union all
                select l.id, null, 'TOO_OLD', l.birth_date, '{}'
                from looked l join rule_parameter p on p.code = 'DATA_GREATEST_AGE' and p.validity @> cast(:today as date)
                where l.seated_to is null and l.born_until + make_interval(years => p.value) < cast(:today as date)
                union all
                select id, null, 'ADMITTED_AHEAD', cast(admitted_on as text), '{}' from looked where admitted_on > cast(:today as date)
                union all
                select l.id, null, 'ADMITTED_TOO_YOUNG', l.birth_date || ' ' || l.admitted_on, '{}'
                from looked l join rule_parameter p on p.code = 'ADMISSION_MINIMUM_AGE' and p.validity @> l.admitted_on
                where l.admitted_on < l.born_from + make_interval(years => p.value)
                union all
                select id, null, 'OFFICIAL_BEFORE_ADMISSION', admitted_on || ' ' || official_on, '{}'
                from looked where official_on < admitted_on
                union all
                select l.id, null, 'PROBATION_TOO_SHORT', l.admitted_on || ' ' || l.official_on, '{}'
                from looked l join rule_parameter p on p.code = 'PROBATION_TERM' and p.validity @> l.admitted_on
                where l.official_on >= l.admitted_on and l.official_on < l.admitted_on + make_interval(months => p.value)
                  and not exists (select 1 from former_membership f where f.member_id = l.id)
                union all
                select l.id, null, 'SEATED_BEFORE_ADMISSION', l.admitted_on || ' ' || min(s.valid_from), '{}'
                from looked l join seating s on s.member_id = l.id
                where s.valid_from < l.admitted_on
                  and not exists (select 1 from former_membership f where f.member_id = l.id)
                group by l.id, l.admitted_on),
            """;

    private Findings() {}
}
