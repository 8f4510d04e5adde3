// Written by `npm run rules` from rules/facts.json and the English catalogue.

/**
 * The values of `nirKind`: Which Social Security number does the person have?
 *
 * - `none`: none was ever given
 * - `temporary`: a temporary number (NIA)
 * - `permanent`: a permanent number (NIR)
 */
export type NirKind = "none" | "temporary" | "permanent";

/**
 * The values of `status`: What is the person’s situation?
 *
 * - `employee`: employee
 * - `self-employed`: self-employed
 * - `civil-servant`: civil servant
 * - `unemployed`: unemployed
 * - `student`: student, with a final enrolment in French higher education
 * - `retired`: pensioner
 * - `dependent`: dependent on a person insured in France
 * - `inactive`: none of these (without work)
 */
export type Status = "employee" | "self-employed" | "civil-servant" | "unemployed" | "student" | "retired" | "dependent" | "inactive";

/**
 * The values of `nationality`: What is the person’s nationality?
 *
 * - `french`: French
 * - `eu`: of the European Union (EU), the European Economic Area (EEA) or Switzerland
 * - `other`: of another country (including the United Kingdom)
 */
export type Nationality = "french" | "eu" | "other";

/**
 * The values of `residencePermit`: Does the person have a long-stay visa (VLS-TS) or a residence permit?
 *
 * - `valid`: yes, valid (or applied for, with proof)
 * - `grace`: it expired recently: the month it expired and the 6 months after it have not ended
 * - `expired`: it expired longer ago
 * - `none`: no
 */
export type ResidencePermit = "valid" | "grace" | "expired" | "none";

/**
 * The values of `birthPlace`: Where was the person born?
 *
 * - `france`: in France
 * - `eu`: in the EU, the EEA or Switzerland
 * - `elsewhere`: elsewhere
 */
export type BirthPlace = "france" | "eu" | "elsewhere";

/**
 * The values of `residenceExemption`: Is the person exempt from the 3 months of residence?
 *
 * - `none`: no
 * - `refugee`: refugee or under subsidiary protection (granted by OFPRA or the CNDA)
 * - `pension`: pension from a French scheme
 * - `other`: another exemption
 */
export type ResidenceExemption = "none" | "refugee" | "pension" | "other";

/**
 * The values of `otherScheme`: Does another scheme than the French one pay for the person’s care?
 *
 * - `none`: no
 * - `s1`: yes, with a form S1
 * - `other`: yes, without a form S1
 */
export type OtherScheme = "none" | "s1" | "other";

/**
 * The values of `cardState`: Does the person have a Carte Vitale of their own?
 *
 * - `none`: no card yet
 * - `ordered`: ordered, not yet received
 * - `held`: yes, and it works
 * - `lost`: lost
 * - `stolen`: stolen
 * - `defective`: faulty
 */
export type CardState = "none" | "ordered" | "held" | "lost" | "stolen" | "defective";

/**
 * The known facts of a person. A fact left out takes its default where it has one, and is unknown otherwise.
 *
 * | fact | meaning | values | when not given |
 * | --- | --- | --- | --- |
 * | `age` | age | 0 to 130 | unknown |
 * | `nirKind` | Social Security number | `none`, `temporary`, `permanent` | unknown |
 * | `residenceMonths` | months of residence in France | 0 to 1560 | unknown |
 * | `status` | situation | `employee`, `self-employed`, `civil-servant`, `unemployed`, `student`, `retired`, `dependent`, `inactive` | unknown |
 * | `nationality` | nationality | `french`, `eu`, `other` | `french` |
 * | `residencePermit` | long-stay visa or residence permit | `valid`, `grace`, `expired`, `none` | unknown |
 * | `birthPlace` | place of birth | `france`, `eu`, `elsewhere` | unknown |
 * | `residesInFrance` | home in France | `true`, `false` | `true` |
 * | `residenceExemption` | exemption from the 3 months of residence | `none`, `refugee`, `pension`, `other` | `none` |
 * | `otherScheme` | another scheme | `none`, `s1`, `other` | `none` |
 * | `rightsOpen` | open rights to French health insurance | `true`, `false` | `true` |
 * | `temporaryNumberMonths` | months since the temporary number was issued | 0 to 120 | `0` |
 * | `cardState` | card | `none`, `ordered`, `held`, `lost`, `stolen`, `defective` | `none` |
 */
export interface FactsInput {
  /**
   * How old is the person the card is for?
   *
   * In full years.
   *
   * A whole number from 0 to 130.
   *
   * When not given: unknown.
   */
  age?: number | undefined;
  /**
   * Which Social Security number does the person have?
   *
   * Everybody born in France has had one since birth: it is on a pay slip, an old card or a certificate, or a counter of the fund tells it. If the person was born abroad, the letter that gave the number says whether it is temporary (NIA, while the identity is checked) or permanent (NIR).
   *
   * - `none`: none was ever given
   * - `temporary`: a temporary number (NIA)
   * - `permanent`: a permanent number (NIR)
   *
   * When not given: unknown.
   */
  nirKind?: NirKind | undefined;
  /**
   * For how many full months has the person lived in France without a break?
   *
   * Counted from the day on which the person came, or came back, to live in France. If the person has always lived here: from birth.
   *
   * A whole number from 0 to 1560.
   *
   * When not given: unknown.
   */
  residenceMonths?: number | undefined;
  /**
   * What is the person’s situation?
   *
   * Work counts if it is done in France, or abroad on a posting from France. It also counts if the person lives in France, works in Switzerland and chose French health insurance. A local job abroad does not count.
   *
   * - `employee`: employee
   * - `self-employed`: self-employed
   * - `civil-servant`: civil servant
   * - `unemployed`: unemployed
   * - `student`: student, with a final enrolment in French higher education
   * - `retired`: pensioner
   * - `dependent`: dependent on a person insured in France
   * - `inactive`: none of these (without work)
   *
   * When not given: unknown.
   */
  status?: Status | undefined;
  /**
   * What is the person’s nationality?
   *
   * With several, the first that fits.
   *
   * - `french`: French
   * - `eu`: of the European Union (EU), the European Economic Area (EEA) or Switzerland
   * - `other`: of another country (including the United Kingdom)
   *
   * When not given: `french`.
   */
  nationality?: Nationality | undefined;
  /**
   * Does the person have a long-stay visa (VLS-TS) or a residence permit?
   *
   * A long-stay visa that has been validated online counts as a residence permit.
   *
   * - `valid`: yes, valid (or applied for, with proof)
   * - `grace`: it expired recently: the month it expired and the 6 months after it have not ended
   * - `expired`: it expired longer ago
   * - `none`: no
   *
   * When not given: unknown.
   */
  residencePermit?: ResidencePermit | undefined;
  /**
   * Where was the person born?
   *
   * New Caledonia, French Polynesia, Wallis and Futuna, and Saint-Pierre-et-Miquelon count as elsewhere.
   *
   * - `france`: in France
   * - `eu`: in the EU, the EEA or Switzerland
   * - `elsewhere`: elsewhere
   *
   * When not given: unknown.
   */
  birthPlace?: BirthPlace | undefined;
  /**
   * Does the person live in France?
   *
   * That is metropolitan France, Guadeloupe, Guyane, Martinique, La Réunion, Saint-Barthélemy or Saint-Martin.
   *
   * - `true`: yes
   * - `false`: no
   *
   * When not given: `true`.
   */
  residesInFrance?: boolean | undefined;
  /**
   * Is the person exempt from the 3 months of residence?
   *
   * If several exemptions fit, choose the one that is listed first. For a pensioner who lives abroad, choose the pension.
   *
   * - `none`: no
   * - `refugee`: refugee or under subsidiary protection (granted by OFPRA or the CNDA)
   * - `pension`: pension from a French scheme
   * - `other`: another exemption
   *
   * When not given: `none`.
   */
  residenceExemption?: ResidenceExemption | undefined;
  /**
   * Does another scheme than the French one pay for the person’s care?
   *
   * Form S1 (or S072) comes from a scheme of the EU, the EEA, Switzerland or the United Kingdom. With it, the person registers in France, and that scheme bears the cost.
   *
   * - `none`: no
   * - `s1`: yes, with a form S1
   * - `other`: yes, without a form S1
   *
   * When not given: `none`.
   */
  otherScheme?: OtherScheme | undefined;
  /**
   * Are the person’s rights to French health insurance open now?
   *
   * They are if a certificate of entitlement (attestation de droits) can be had, from the ameli account or by calling 3646. After a time abroad they are often closed. A child’s are open once a parent’s certificate names the child.
   *
   * - `true`: yes
   * - `false`: no
   *
   * When not given: `true`.
   */
  rightsOpen?: boolean | undefined;
  /**
   * How many full months ago was the temporary number (NIA) issued?
   *
   * The letter that gave the number has the date.
   *
   * A whole number from 0 to 120.
   *
   * When not given: `0`.
   */
  temporaryNumberMonths?: number | undefined;
  /**
   * Does the person have a Carte Vitale of their own?
   *
   * A child on a parent’s card has none.
   *
   * - `none`: no card yet
   * - `ordered`: ordered, not yet received
   * - `held`: yes, and it works
   * - `lost`: lost
   * - `stolen`: stolen
   * - `defective`: faulty
   *
   * When not given: `none`.
   */
  cardState?: CardState | undefined;
}
