import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";

/*
 * Runs `.ci/publish` with a fake npm that stores the tarball. Like npm, it reads a path with one slash that begins with
 * neither a dot nor a slash as a repository on GitHub, even where such a file exists.
 */
const NPM = `#!/usr/bin/env bash
set -euo pipefail
case $1 in
  view)
    if [ ! -f "$STORED" ]; then exit 1; fi
    node -p '"sha512-" + require("crypto").createHash("sha512").update(require("fs").readFileSync(process.env.STORED)).digest("base64")' ;;
  publish)
    case $2 in /* | ./*) cp "$2" "$STORED"; echo "$*" > "$STORED.command" ;; *) echo "git ls-remote ssh://git@github.com/$2" >&2; exit 128 ;; esac ;;
esac
`;
const PATH_IN_THE_WORKFLOW = "release/carte-vitale-1.2.3.tgz";

let folder = "";
beforeEach(() => {
  const made = mkdtempSync(join(tmpdir(), "carte-vitale-publish-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  folder = made;
  for (const part of ["bin", "release", "package"]) mkdirSync(join(folder, part));
  writeFileSync(join(folder, "bin/npm"), NPM);
  chmodSync(join(folder, "bin/npm"), 0o755);
  pack("first");
});

function pack(content: string): void {
  writeFileSync(
    join(folder, "package/package.json"),
    `{ "name": "carte-vitale", "version": "1.2.3", "a": "${content}" }`,
  );
  execFileSync("tar", ["-czf", PATH_IN_THE_WORKFLOW, "package"], { cwd: folder });
}
const stored = () => join(folder, "stored.tgz");
function publish(...args: string[]) {
  const env = { ...process.env, PATH: `${join(folder, "bin")}:${process.env.PATH}`, STORED: stored() };
  const { status, stderr } = spawnSync(resolve(".ci/publish"), args, { cwd: folder, env, encoding: "utf8" });
  return { status, stderr };
}

describe("publishing", () => {
  test("reads the path of the workflow as a file, and passes other flags to npm", () => {
    expect(publish(PATH_IN_THE_WORKFLOW, "--provenance")).toEqual({ status: 0, stderr: "" });
    expect(readFileSync(stored())).toEqual(readFileSync(join(folder, PATH_IN_THE_WORKFLOW)));
    expect(readFileSync(`${stored()}.command`, "utf8")).toContain("--ignore-scripts --provenance");
  });
  test("does nothing when the registry has these bytes already, so a job can run again", () => {
    expect(publish(PATH_IN_THE_WORKFLOW).status).toBe(0);
    rmSync(`${stored()}.command`);
    expect(publish(PATH_IN_THE_WORKFLOW).status).toBe(0);
    expect(existsSync(`${stored()}.command`), "published twice").toBe(false);
  });
  test("fails when the registry has other bytes for this version", () => {
    expect(publish(PATH_IN_THE_WORKFLOW).status).toBe(0);
    pack("second");
    const { status, stderr } = publish(PATH_IN_THE_WORKFLOW);
    expect(status).toBe(1);
    expect(stderr).toContain("carte-vitale@1.2.3 is not what was tested");
  });
});
