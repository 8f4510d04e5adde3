import type { Catalogue, FactName, FactValue } from "carte-vitale";

/** The words for a value of a fact. */
export function sayValue(fact: FactName, value: FactValue | null, { facts }: Catalogue): string {
  const { values } = facts[fact];
  if (typeof values === "function") return values(Number(value));
  return (values as Readonly<Record<string, string>>)[String(value)] ?? "";
}
