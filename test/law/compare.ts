import type { FoundArticle, PinnedArticle, Version } from "./article.js";

/** What the data set says of an article that is not the same as pinned. */
export type Finding =
  /** A version newer than the pinned one is in force; the data set may have its day only, not its text. */
  | { readonly state: "new-version"; readonly version: Version; readonly hasText: boolean }
  | { readonly state: "later-version"; readonly version: Version }
  | { readonly state: "repealed"; readonly day: string }
  | { readonly state: "repealed-later"; readonly day: string }
  /** Repealed, renumbered or never there: the data set simply lacks it. */
  | { readonly state: "not-found" }
  | { readonly state: "newer-pin"; readonly version: Version }
  | { readonly state: "other-text"; readonly hash: string }
  | { readonly state: "other-day"; readonly since: string }
  | { readonly state: "no-hash" };
export type State = Finding["state"];

/**
 * Compares a pinned article with the data set: nothing where it is the same. An article may have two findings: a new version
 * now, and another one from a later day.
 */
export function compareArticle(pin: PinnedArticle, found: FoundArticle | undefined, today: string): readonly Finding[] {
  if (found === undefined) return [{ state: "not-found" }];
  return [...ofVersion(pin, found, today), ...ofLaterDays(pin, found, today)];
}

function ofVersion(pin: PinnedArticle, found: FoundArticle, today: string): Finding[] {
  const { id, since, hash } = found;
  if (id !== pin.version) {
    if (since < pin.since) return [{ state: "newer-pin", version: { id, since } }];
    return [newVersion({ id, since }, today, true)];
  }
  if (since !== pin.since) return [{ state: "other-day", since }];
  if (pin.hash === "") return [{ state: "no-hash" }];
  return hash === pin.hash ? [] : [{ state: "other-text", hash }];
}

/** A version that ends because another one follows is amended; without one it is repealed. */
function ofLaterDays(pin: PinnedArticle, found: FoundArticle, today: string): Finding[] {
  const deferred = found.deferred.filter(({ id, since }) => id !== pin.version && since > pin.since);
  // Of those whose day has come, only the last one is in force.
  const begun = deferred.filter(({ since }) => since <= today).slice(-1);
  const coming = deferred.filter(({ since }) => since > today);
  if (found.deferred.length === 0 && found.ends !== null) {
    return [{ state: found.ends <= today ? "repealed" : "repealed-later", day: found.ends }];
  }
  return [...begun, ...coming].map((version) => newVersion(version, today, false));
}

const newVersion = (version: Version, today: string, hasText: boolean): Finding =>
  version.since > today ? { state: "later-version", version } : { state: "new-version", version, hasText };
