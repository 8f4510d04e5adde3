/** What is known before a release. */
export interface Known {
  readonly version: string;
  /** The changesets that wait for a version. */
  readonly waiting: number;
  readonly published: readonly string[];
  readonly tags: readonly string[];
  /** Where package.json says the sources are. */
  readonly repository: string;
  /** The repository that the workflow runs in: `owner/name`. */
  readonly here: string | undefined;
}

/** Whether a version is to be released, else why not; issues stop the release workflow. */
export function readiness({ version, waiting, published, tags, repository, here }: Known): {
  release: boolean;
  why: string[];
  issues: string[];
} {
  // What is published without a tag is a release that the next one would not be compared with.
  const issues = published
    .filter((known) => !tags.includes(`v${known}`))
    .map((known) => `${known} is published and has no tag v${known}: docs/releasing.md says how to tag it`);
  if (waiting > 0 || published.includes(version) || version === "0.0.0") {
    const state = published.includes(version) ? "published" : "not published";
    return { release: false, why: [`nothing to release: ${waiting} changesets wait, ${version} is ${state}`], issues };
  }
  // npm ties a release to its repository, and trusts no other.
  if (here === undefined || !new RegExp(`[/:]${here}(\\.git)?$`, "i").test(repository)) {
    issues.push(
      "package.json has to say where its sources are before a release: " +
        `"repository": { "type": "git", "url": "git+https://github.com/${here ?? "<owner>/<name>"}.git" }`,
    );
  }
  return { release: issues.length === 0, why: [], issues };
}
