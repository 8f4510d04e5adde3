import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";

/** What a rehearsal can leave behind: processes that inherited its mark, and its folder. */
export interface Rehearsal {
  readonly mark: string;
  readonly folder: string;
  /** The group of processes it was started in; a browser starts groups of its own. */
  readonly group: number | undefined;
}

/** Ends every process of a rehearsal and removes its folder, whatever was begun meanwhile; tells what is left. */
export function removeLeftovers(rehearsal: Rehearsal): string[] {
  const { folder } = rehearsal;
  let left = marked(rehearsal);
  for (let tries = 0; tries < 100 && left.length > 0; tries++) {
    for (const pid of left) kill(pid);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    left = marked(rehearsal);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return [
    ...(left.length > 0 ? [`${left.length} processes are left`] : []),
    ...(existsSync(folder) ? [`${folder} is left`] : []),
  ];
}

/** Every process that inherited the mark is ours, by its number. */
function marked({ mark, group }: Rehearsal): number[] {
  if (!existsSync("/proc/self/environ")) return group !== undefined && isThere(-group) ? [-group] : [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "utf8").includes(mark) && !isOver(pid);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** A process that ended and was not yet taken note of has a state, but nothing else. */
const isOver = (pid: string): boolean => /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}
