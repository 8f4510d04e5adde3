{{ config(enabled=var('carte_vitale_conformance')) }}
-- What the ids of a decision lead to, where it is not what the conformance kit expects: nothing.
{% set persons = "(select * from " ~ ref('carte_vitale', 'carte_vitale_conformance') ~ " where as_of is null)" %}
with decided as (
{{ carte_vitale.decide(persons) }}
), found as (
  select id, 'reason' as part, position, rule as code, rule
  from decided join {{ ref('carte_vitale', 'carte_vitale_reasons') }} using (decision_id)
  union all
  select id, 'blocker' as part, position, rule as code, rule
  from decided join {{ ref('carte_vitale', 'carte_vitale_blockers') }} using (blockers_id)
  union all
  select id, 'notice' as part, position, notice as code, rule
  from decided join {{ ref('carte_vitale', 'carte_vitale_notices') }} using (notices_id)
  union all
  select id, 'procedure' as part, position, procedure_id as code, rule
  from decided join {{ ref('carte_vitale', 'carte_vitale_procedures') }} using (decision_id)
  union all
  select id, 'document' as part, position, concat(procedure_id, '/', document) as code, rule
  from decided join {{ ref('carte_vitale', 'carte_vitale_documents') }} using (decision_id)
), expected as (
  select id, part, position, code, rule
  from {{ ref('carte_vitale', 'carte_vitale_conformance_parts') }} join decided using (id)
  where case part
    when 'blocker' then blockers_id is not null
    when 'notice' then notices_id is not null
    else decision_id is not null
  end
)
(select 'found' as what, id, part, position, code, rule from found
 except
 select 'found' as what, id, part, position, code, rule from expected)
union all
(select 'missing' as what, id, part, position, code, rule from expected
 except
 select 'missing' as what, id, part, position, code, rule from found)
