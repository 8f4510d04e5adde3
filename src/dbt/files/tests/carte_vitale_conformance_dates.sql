{{ config(enabled=var('carte_vitale_conformance')) }}
-- All rows of the conformance kit, with columns of dates, that are decided otherwise: none.
{{ carte_vitale.conformance_differences(
  ref('carte_vitale', 'carte_vitale_conformance'), carte_vitale.column_types().keys() | list, 'as_of'
) }}
