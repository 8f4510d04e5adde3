import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { linkPackages, ROOT, run } from "./run.js";

/** A clone of what is committed, in which a release is made with the commands of a maintainer and of the workflow. */
export class Repository {
  constructor(readonly folder: string) {
    run("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder]);
    linkPackages(folder);
  }

  version = (): string => (JSON.parse(this.#read("package.json")) as { version: string }).version;

  /** The changesets become a version and a changelog; the version is checked, packed, committed and tagged. */
  release(): void {
    if (readdirSync(join(this.folder, ".changeset")).some((name) => name.endsWith(".md") && name !== "README.md")) {
      this.#run("npx", "tsx", "test/check.ts", "changesets");
      this.#run("npm", "run", "--silent", "version");
      const { version } = JSON.parse(this.#read("package-lock.json")) as { version: string };
      if (version !== this.version()) throw new Error(`package-lock.json still has version ${version}`);
    }
    this.#run("npx", "tsx", "test/check.ts", "build", "changesets", "api", "package");
    this.#run("npm", "run", "--silent", "release");
    this.#run("git", "add", "--all", "--", ":!node_modules");
    const author = ["-c", "user.name=rehearsal", "-c", "user.email=rehearsal@localhost"];
    this.#run("git", ...author, "commit", "-qm", `Version ${this.version()}`);
    this.#run("git", "tag", `v${this.version()}`);
  }

  /** Publishes with the command of the workflow, without the provenance that only the workflow can give. */
  publish(settings: NodeJS.ProcessEnv): void {
    const { jobs } = parse(this.#read(".github/workflows/release.yml")) as {
      jobs: { publish: { steps: { run?: string }[] } };
    };
    const command = jobs.publish.steps.flatMap(({ run = [] }) => run).join("\n");
    run("bash", ["-euc", command.replace(" --provenance", "")], {
      cwd: this.folder,
      env: { ...process.env, ...settings, VERSION: this.version() },
    });
  }

  #read = (path: string): string => readFileSync(join(this.folder, path), "utf8");

  #run(command: string, ...args: string[]): void {
    run(command, args, { cwd: this.folder, timeout: 600_000, stdio: ["ignore", "ignore", "inherit"] });
  }
}
