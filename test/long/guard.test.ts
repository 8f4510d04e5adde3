import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, type TestContext, test, vi } from "vitest";

/*
 * The guard of the rehearsal, by the command of package.json, around a program that would not end by itself, has a process
 * in a group of its own and a folder that takes a while to remove.
 */
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { rehearse: string } };
const PROGRAM = `
import { spawn, execFileSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
const [, , folder, told] = process.argv;
const asleep = spawn("sleep", ["120"], { detached: true, stdio: "ignore" });
for (let part = 0; part < 50; part++) {
  mkdirSync(folder + "/" + part);
  for (let file = 0; file < 100; file++) writeFileSync(folder + "/" + part + "/" + file, "");
}
writeFileSync(told + ".new", [process.pid, asleep.pid, process.ppid].join(" "));
renameSync(told + ".new", told);
execFileSync("sleep", ["120"]);
`;

interface Started {
  /** The process that a terminal or npm would know. */
  readonly starter: ChildProcess;
  readonly guard: number;
  isGone(): boolean;
}

async function start({ onTestFinished }: TestContext, command: (guard: string) => string): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "carte-vitale-guard-"));
  onTestFinished(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
  const temporary = join(folder, "tmp");
  const told = join(folder, "told");
  mkdirSync(temporary);
  writeFileSync(join(folder, "program.mjs"), PROGRAM);
  writeFileSync(
    join(folder, "guard.mts"),
    `import { guard } from ${JSON.stringify(resolve("test/release/guard.ts"))};
    guard((folder) => [${JSON.stringify(join(folder, "program.mjs"))}, folder, ${JSON.stringify(told)}]);`,
  );
  const guarded = scripts.rehearse.replace("test/release/rehearse.ts", join(folder, "guard.mts"));
  const starter = spawn("sh", ["-c", command(guarded)], {
    detached: true,
    stdio: "ignore",
    env: { ...process.env, TMPDIR: temporary, PATH: `${resolve("node_modules/.bin")}:${process.env.PATH}` },
  });
  await vi.waitUntil(() => existsSync(told), { timeout: 60_000, interval: 50 });
  const [program = 0, asleep = 0, guard = 0] = readFileSync(told, "utf8").split(" ").map(Number);
  onTestFinished(() => {
    for (const pid of [guard, program, asleep]) if (isThere(pid)) process.kill(pid, "SIGKILL");
  });
  const rehearsals = () => readdirSync(temporary).filter((name) => name.startsWith("carte-vitale-rehearsal-"));
  expect(rehearsals()).toHaveLength(1);
  return { starter, guard, isGone: () => ![program, asleep, guard].some(isThere) && rehearsals().length === 0 };
}

/** What ended and nobody took note of is not there. */
const isThere = (pid: number) => /^[^Z]/.test(spawnSync("ps", ["-o", "stat=", "-p", String(pid)]).stdout.toString());

const signal = (pid: number, name: NodeJS.Signals) => {
  try {
    process.kill(pid, name);
  } catch {
    // It ended already.
  }
};

describe.concurrent("nothing is left of a rehearsal", () => {
  test("that is interrupted once, and again and again while it cleans up", async (context) => {
    const { starter, isGone } = await start(context, (guard) => guard);
    for (let times = 0; times < 8; times++) {
      signal(-(starter.pid ?? 0), "SIGINT");
      await wait(60);
    }
    await vi.waitUntil(isGone, { timeout: 60_000 });
  });
  test("whose guard is killed", async (context) => {
    const { guard, isGone } = await start(context, (guard) => guard);
    signal(guard, "SIGKILL");
    await vi.waitUntil(isGone, { timeout: 60_000 });
  });
  test.for(["SIGTERM", "SIGKILL"] as const)("whose starter gets %s", async (name, context) => {
    // A shell that goes on afterwards stays between the guard and whoever ends it.
    const { starter, isGone } = await start(context, (guard) => `${guard}; true`);
    signal(starter.pid ?? 0, name);
    await vi.waitUntil(isGone, { timeout: 60_000 });
  });
});
