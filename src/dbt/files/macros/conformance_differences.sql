{% macro conformance_differences(relation, columns=none, on=none) -%}
with decided as (
{{ carte_vitale.decide(relation, columns, on) }}
), compared as (
  select
    id,
    refused,
    outcome,
    verdict,
    {{ carte_vitale.joined('possible_outcomes') }} as possible,
    decision_id,
    expected_refused,
    expected_outcome,
    expected_verdict,
    expected_possible_outcomes,
    expected_decision
  from decided
)
select *
from compared
where refused <> expected_refused
  or outcome is distinct from expected_outcome
  or (expected_verdict is not null and verdict is distinct from expected_verdict)
  or (expected_possible_outcomes is not null and possible is distinct from expected_possible_outcomes)
  or (expected_decision and decision_id is null)
{%- endmacro %}

{# A list of texts as one text with spaces. #}
{% macro joined(list) -%}
  {{- adapter.dispatch('joined', 'carte_vitale')(list) -}}
{%- endmacro %}

{% macro default__joined(list) -%}
  array_to_string({{ list }}, ' ')
{%- endmacro %}

{% macro spark__joined(list) -%}
  array_join({{ list }}, ' ')
{%- endmacro %}
