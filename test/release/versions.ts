/** How far a version goes, the least first. */
export const BUMPS = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof BUMPS)[number];

export const furthest = (bumps: readonly Bump[]): Bump =>
  BUMPS[Math.max(0, ...bumps.map((bump) => BUMPS.indexOf(bump)))] ?? "none";

export const atLeast = (bump: Bump, least: Bump): boolean => BUMPS.indexOf(bump) >= BUMPS.indexOf(least);

/** What lies between two versions, by the first of their numbers that differs. */
export function bumpBetween(before: string, after: string): Bump {
  const [old, young] = [before, after].map((version) => version.split(".").map(Number));
  const place = [0, 1, 2].find((index) => old?.[index] !== young?.[index]);
  return place === undefined ? "none" : (["major", "minor", "patch"] as const)[place as 0 | 1 | 2];
}
