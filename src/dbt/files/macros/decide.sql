{% macro decide(relation, columns=none, on=none) -%}
  {{- adapter.dispatch('decide', 'carte_vitale')(
    relation,
    carte_vitale.columns_of_persons(columns, on),
    carte_vitale.day_of_question(on)
  ) -}}
{%- endmacro %}

{% macro refusals(relation, columns=none, on=none) -%}
  {{- adapter.dispatch('refusals', 'carte_vitale')(
    relation,
    carte_vitale.columns_of_persons(columns, on),
    carte_vitale.day_of_question(on)
  ) -}}
{%- endmacro %}

{% macro default__decide(relation, columns, on) -%}
  {{ exceptions.raise_compiler_error("carte_vitale has no SQL for " ~ target.type ~ ". It has duckdb, postgres and spark") }}
{%- endmacro %}

{% macro default__refusals(relation, columns, on) -%}
  {{ carte_vitale.default__decide(relation, columns, on) }}
{%- endmacro %}
