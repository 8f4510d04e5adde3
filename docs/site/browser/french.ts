/** French has a space before `: ; ? ! »` and after `«`, and no line ends there. */
export const unbroken = (text: string): string => text.replace(/ (?=[:;?!»])/g, "\u00a0").replace(/(?<=«) /g, "\u00a0");
