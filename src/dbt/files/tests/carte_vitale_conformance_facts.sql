{{ config(enabled=var('carte_vitale_conformance')) }}
-- The rows of the conformance kit without dates that are decided otherwise: none.
{{ carte_vitale.conformance_differences("(select * from " ~ ref('carte_vitale', 'carte_vitale_conformance') ~ " where as_of is null)") }}
