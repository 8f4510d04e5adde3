/** The guides in the order in which they are read; one in no list comes at the end of "build". */
const ORDER = {
  start: ["first-decision", "partial-facts", "time", "explain", "changes", "interview"],
  build: [
    "in-node",
    "in-a-service",
    "in-a-web-form",
    "in-vue",
    "in-next",
    "in-workers",
    "tools-for-assistants",
    "columns",
    "sql",
    "record",
    "own-rulebook",
  ],
  understand: ["design", "privacy", "performance", "conformance", "mutation", "fuzzing"],
  maintain: ["contributing", "compare", "releasing"],
} as const;

export type GuideGroup = keyof typeof ORDER;
export const GUIDE_GROUPS = Object.keys(ORDER) as GuideGroup[];

const listed: readonly string[] = Object.values(ORDER).flat();
/** A guide of its own follows those that it belongs to. */
const LAST_TO_BUILD = listed.indexOf(ORDER.build.at(-1) ?? "") + 0.5;

export function groupOf(name: string): GuideGroup {
  return GUIDE_GROUPS.find((group) => (ORDER[group] as readonly string[]).includes(name)) ?? "build";
}

/** A number to sort guides by. */
export function placeOf(name: string): number {
  const place = listed.indexOf(name);
  return place === -1 ? LAST_TO_BUILD : place;
}

/** How much a search prefers a guide: readers of the guides to build come before those who maintain the library. */
export const GROUP_WEIGHTS: Readonly<Record<GuideGroup, number>> = {
  start: 1,
  build: 0.9,
  understand: 0.5,
  maintain: 0.3,
};
