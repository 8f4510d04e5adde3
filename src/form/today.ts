/** Today where the reader is. The form alone reads the clock; the library takes the day from its caller. */
export function today(): string {
  const parts = new Intl.DateTimeFormat("en", { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts();
  return ["year", "month", "day"].map((name) => parts.find(({ type }) => type === name)?.value ?? "").join("-");
}
