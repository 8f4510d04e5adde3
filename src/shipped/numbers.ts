// Written by `npm run rules` from rules/parameters.json.
export const minimumAge = 12;
export const automaticIssueAge = 16;
export const ownApplicationAge = 16;
export const majority = 18;
export const cardAppAge = 16;
export const noResidence = 0;
export const stableResidence = 3;
export const temporaryNumberValidity = 9;
export const permanentNumberProcessing = 9;
export const permitGrace = 6;
export const identityDocumentAge = 10;
export const delivery = [2,3];
export const deliveryByMail = [3,3];
