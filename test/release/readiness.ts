/** What is known before a release. */
export interface Known {
  readonly version: string;
  /** The number of changesets that wait for a version. */
  readonly waiting: number;
  readonly published: readonly string[];
  readonly tags: readonly string[];
  /** The repository of package.json. */
  readonly repository: string;
  /** The repository of the workflow: `owner/name`. */
  readonly here: string | undefined;
}

const NO_REPOSITORY =
  'package.json names no repository: set "repository" to https://github.com/<owner>/<name> and run npm run rules.';

/** Whether a version is to be released, else why not; issues stop the release workflow. */
export function readiness({ version, waiting, published, tags, repository, here }: Known): {
  release: boolean;
  why: string[];
  issues: string[];
} {
  // The next release is compared with the last tag, so every published version needs one.
  const issues = published
    .filter((known) => !tags.includes(`v${known}`))
    .map((known) => `${known} is published without the tag v${known}. docs/releasing.md says how to tag it.`);
  if (waiting > 0 || published.includes(version) || version === "0.0.0") {
    const state = published.includes(version) ? "published" : "not published";
    const why = [`nothing to release: ${waiting} changesets wait, ${version} is ${state}`];
    return { release: false, why: repository === "" ? [...why, NO_REPOSITORY] : why, issues };
  }
  // npm accepts provenance only from the repository that package.json names.
  if (repository === "") issues.push(NO_REPOSITORY);
  else if (here === undefined || !new RegExp(`[/:]${here}(\\.git)?$`, "i").test(repository)) {
    issues.push(
      "package.json does not name the repository of this workflow: set " +
        `"repository" to https://github.com/${here ?? "<owner>/<name>"} and run npm run rules.`,
    );
  }
  return { release: issues.length === 0, why: [], issues };
}
