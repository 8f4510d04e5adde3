{#- Every fact and date by its name: whether it has a column, the name of that, and its SQL, or a NULL of its type. -#}
{% macro columns_of_persons(columns, on) %}
  {%- set types = carte_vitale.column_types() -%}
  {%- set names = {} -%}
  {%- if columns is none -%}
    {%- for name, type in types.items() if type != 'date' -%}{%- do names.update({name: name}) -%}{%- endfor -%}
  {%- elif columns is mapping -%}
    {%- do names.update(columns) -%}
  {%- elif columns is string -%}
    {{ exceptions.raise_compiler_error("columns is a list of names, or a mapping of names to columns") }}
  {%- else -%}
    {%- for name in columns -%}{%- do names.update({name: name}) -%}{%- endfor -%}
  {%- endif -%}
  {%- for name in names if name not in types -%}
    {{ exceptions.raise_compiler_error("Unknown fact or date '" ~ name ~ "'. Accepted: " ~ types.keys() | join(", ")) }}
  {%- endfor -%}

  {%- set found = {} -%}
  {%- for name, type in types.items() -%}
    {%- set exists = name in names -%}
    {%- if exists and type == 'date' and on is none -%}
      {{ exceptions.raise_compiler_error(name ~ " needs a day: hand in on, such as on='2026-11-23' or on='as_of'") }}
    {%- endif -%}
    {%- do found.update({name: {
      'exists': exists,
      'name': names.get(name, name),
      'sql': carte_vitale.column_of_person(names[name]) if exists else "CAST(NULL AS " ~ type ~ ")",
    }}) -%}
  {%- endfor -%}
  {{ return(found) }}
{% endmacro %}

{#- A calendar date such as 2026-11-23, or the name of a column. -#}
{% macro day_of_question(on) %}
  {%- if on is none -%}{{ return(none) }}{%- endif -%}
  {%- if modules.re.match('^\d{4}-\d{2}-\d{2}$', on | string) -%}{{ return("DATE '" ~ on ~ "'") }}{%- endif -%}
  {{ return(carte_vitale.column_of_person(on)) }}
{% endmacro %}

{% macro column_of_person(name) %}
  {%- if name is not string or not name or modules.re.search("[\"'`\\\\]", name) -%}
    {{ exceptions.raise_compiler_error("'" ~ name ~ "' is no name of a column: rename it in a model before") }}
  {%- endif -%}
  {{ return("person." ~ adapter.quote(name)) }}
{% endmacro %}
