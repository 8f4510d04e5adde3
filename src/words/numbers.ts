// Numbers of the law that questions and notes need and no rule compares; those of the rules are in shipped/numbers.ts.

/** The months in which the civil-status document follows the application. Source: CSS, article R114-7, III. */
export const civilStatusMonths = 3;
/** The months of a calendar year that make France the main stay. Source: CSS, article R111-2, 2°. */
export const mainStayMonths = 6;
/** The years of French insurance for which a pension has to pay, when the pensioner lives abroad. Source: CSS, article L160-3, b. */
export const pensionYears = 15;
/** The same where care was covered on 1 July 2019. Source: financing act for 2022, article 92. */
export const earlierPensionYears = 10;
/** The age until which a child in studies, or unable to work, belongs to the family. Source: CSS, article R161-4. */
export const familyChildAge = 20;
/** The months of a temporary long-stay visa. Source: Campus France. */
export const temporaryVisaMonths = [4, 12] as const;
/** The months of looking for work in Europe. Source: Cleiss, form U2. */
export const jobSearchMonths = [3, 6] as const;
