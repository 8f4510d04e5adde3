import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { linkPackages, ROOT, run } from "./run.js";

/*
 * A clone of what is committed, in which a release is made for real: versions, tags and tarballs of its own. Its scripts
 * are those of the clone, as a maintainer or the release workflow would call them.
 */

export class Repository {
  constructor(readonly folder: string) {
    run("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder]);
    linkPackages(folder);
  }

  run = (command: string, ...args: string[]): string =>
    run(command, args, { cwd: this.folder, timeout: 300_000, stdio: ["ignore", "pipe", "pipe"] });

  script = (name: string, ...args: string[]): string => this.run("npm", "run", "--silent", name, "--", ...args);

  version = (): string => (JSON.parse(this.read("package.json")) as { version: string }).version;

  read = (path: string): string => readFileSync(join(this.folder, path), "utf8");

  edit(path: string, edit: (text: string) => string): void {
    const before = this.read(path);
    writeFileSync(join(this.folder, path), edit(before));
  }

  changeset(bump: string, answers: string): void {
    writeFileSync(
      join(this.folder, ".changeset/rehearsed.md"),
      `---\n"carte-vitale": ${bump}\n---\n\nA version to upgrade to.\n\n- Who: everybody\n- From: this version\n- Source: project-brief\n- Answers: ${answers}\n`,
    );
  }

  /** A version as it is made for users: the changesets become a version and a changelog, the version a tagged tarball. */
  release(): void {
    if (readdirSync(join(this.folder, ".changeset")).some((name) => name.endsWith(".md") && name !== "README.md")) {
      this.script("check:changesets");
      this.script("version");
      const { version } = JSON.parse(this.read("package-lock.json")) as { version: string };
      if (version !== this.version()) throw new Error(`the lockfile is still that of ${version}`);
    }
    this.script("build");
    for (const check of ["check:changesets", "check:api", "check:tarball"]) this.script(check);
    this.script("materials", "release");
    this.commit(`Version ${this.version()}`);
    this.run("git", "tag", `v${this.version()}`);
  }

  /** Publishes a release by the very command of the workflow, without the proof that only the workflow can give. */
  publish(settings: NodeJS.ProcessEnv): void {
    const { jobs } = parse(this.read(".github/workflows/release.yml")) as {
      jobs: { publish: { steps: { run?: string }[] } };
    };
    const command = jobs.publish.steps.flatMap(({ run = [] }) => run).join("\n");
    run("bash", ["-euc", command.replace(" --provenance", "")], {
      cwd: this.folder,
      env: { ...process.env, ...settings, VERSION: this.version() },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Needs a build. */
  pack = (): string => {
    const [{ filename }] = JSON.parse(this.run("npm", "pack", "--json", "--ignore-scripts")) as [{ filename: string }];
    return join(this.folder, filename);
  };

  commit(message: string): void {
    this.run("git", "add", "--all", "--", ":!node_modules");
    this.run("git", "-c", "user.name=rehearsal", "-c", "user.email=rehearsal@localhost", "commit", "-qm", message);
  }

  /** As it was at its last commit, with the packages beside it. */
  reset(): void {
    this.run("git", "reset", "--quiet", "--hard");
    this.run("git", "clean", "--quiet", "--force", "-d", "--exclude=node_modules");
    rmSync(join(this.folder, "dist"), { recursive: true, force: true });
  }
}
