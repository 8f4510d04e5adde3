import type { Catalogue } from "carte-vitale";

/** The same day some years later: 28 February in a year without a 29th, at most 31 December 9999. */
export function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  if (year > 9999) return "9999-12-31";
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === "-02-29" && !leap ? "-02-28" : day.slice(4);
  return `${String(year).padStart(4, "0")}${rest}`;
}

/** Today where the reader is. */
export function today(): string {
  const parts = new Intl.DateTimeFormat("en", { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts();
  return ["year", "month", "day"].map((name) => parts.find(({ type }) => type === name)?.value ?? "").join("-");
}

/** "2 March 2027", as the catalogue writes it elsewhere in the answer. */
export function sayDay(date: string, catalogue: Catalogue): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return catalogue.date(year, month, day);
}
