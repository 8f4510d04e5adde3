import { rulebook } from "carte-vitale";

/*
 * The numbers of the law, by the parameters of the rulebook. `test/reading.ts` has its own.
 */

const { parameters } = rulebook;

export const minimumAge = parameters["minimum-age"].value;
export const automaticIssueAge = parameters["automatic-issue-age"].value;
export const ownApplicationAge = parameters["own-application-age"].value;
export const majority = parameters.majority.value;
export const cardAppAge = parameters["card-app-age"].value;
export const stableResidence = parameters["stable-residence"].value;
export const temporaryNumberValidity = parameters["temporary-number-validity"].value;
export const permanentNumberProcessing = parameters["permanent-number-processing"].value;
export const permitGrace = parameters["permit-grace"].value;
export const identityDocumentAge = parameters["identity-document-age"].value;
export const delivery = parameters.delivery.value as [number, number];
export const deliveryByMail = parameters["delivery-by-mail"].value as [number, number];

/** The minimum age as an ordinal, for the ages that it had or may have. */
export const minimumAgeOrdinal = { 11: "eleventh", 12: "twelfth", 13: "thirteenth" }[minimumAge as number];

const ascending = (...numbers: number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The lowest number of each class but the first. */
export const THRESHOLDS = {
  age: ascending(minimumAge, automaticIssueAge, ownApplicationAge, cardAppAge, majority),
  residenceMonths: ascending(parameters["no-residence"].value + 1, stableResidence), // some residence is more than none
  temporaryNumberMonths: ascending(temporaryNumberValidity),
};

/** The eve, the day and the morrow of each threshold. */
export const AROUND = {
  age: around(THRESHOLDS.age),
  residenceMonths: around(THRESHOLDS.residenceMonths),
  temporaryNumberMonths: around(THRESHOLDS.temporaryNumberMonths),
};

function around(thresholds: readonly number[]): readonly number[] {
  return ascending(...thresholds.flatMap((threshold) => [threshold - 1, threshold, threshold + 1]));
}

/** The lowest and the highest number of each class. */
export const ENDS = {
  age: ends("age"),
  residenceMonths: ends("residenceMonths"),
  temporaryNumberMonths: ends("temporaryNumberMonths"),
};

function ends(fact: keyof typeof THRESHOLDS): readonly (readonly [lowest: number, highest: number])[] {
  const { minimum, maximum } = rulebook.facts[fact];
  const starts = [minimum, ...THRESHOLDS[fact]];
  return starts.map((start, index) => [start, (starts[index + 1] ?? maximum + 1) - 1]);
}
