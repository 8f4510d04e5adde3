import { install, make, type Place } from "./consumer.js";
import { CONSUMERS } from "./consumers.js";
import { differences } from "./expected.js";
import type { Repository } from "./repository.js";
import { ask } from "./run.js";

/*
 * Breaking changes, planted after a release under a changeset that denies them. Each has to be caught twice: by the
 * checks before anything is published, and by a consumer once the checks were passed over.
 */

interface Plant {
  readonly name: string;
  readonly plant: (repository: Repository) => void;
  /** What the complaint has to speak of; another failure does not count. */
  readonly complaint: RegExp;
  readonly check: string;
}

const PLANTS: readonly Plant[] = [
  {
    name: "an export is removed",
    check: "check:api",
    plant(repository) {
      repository.edit("src/index.ts", (text) => text.replace("export function replay(", "function replay("));
      repository.script("build");
      repository.script("check:api", "--write");
    },
    complaint: /replay is gone/,
  },
  {
    name: "an export is removed, and the report is left as it was",
    check: "check:api",
    plant(repository) {
      repository.edit("src/index.ts", (text) => text.replace("export function replay(", "function replay("));
      repository.script("build");
    },
    complaint: /index\.api\.md is stale/,
  },
  {
    name: "an answer changes: the card from 13",
    check: "check:changesets",
    plant(repository) {
      repository.edit("rules/parameters.json", (text) => text.replace('"value": 12', '"value": 13'));
      for (const question of ["grant", "minimum-age"]) {
        repository.edit(`rules/law/${question}.json`, (text) => text.replaceAll('"value": 12', '"value": 13'));
      }
      repository.script("compile");
      repository.script("build");
    },
    complaint: /answers are changed/,
  },
  {
    name: "accepted facts are refused: nobody older than 60",
    check: "check:changesets",
    plant(repository) {
      repository.edit("rules/facts.json", (text) => text.replace('"maximum": 130', '"maximum": 60'));
      repository.script("compile");
      repository.script("build");
    },
    complaint: /answers are refused/,
  },
];

export async function plants(repository: Repository, place: Place, publish: (tarball: string) => string) {
  const [consumer] = CONSUMERS;
  if (consumer === undefined) throw new Error("there is no consumer");
  make(consumer, place.cwd);
  const results: { name: string; caught: string | null }[] = [];
  for (const [index, { name, plant, check, complaint }] of PLANTS.entries()) {
    repository.reset();
    plant(repository);
    repository.changeset("patch", "unchanged");
    results.push({ name, caught: complains(() => repository.script(check), complaint) ? check : null });
    // Passed over, it reaches users: the same program that was right with the version before has to say so.
    repository.script("version");
    const version = repository.version().replace(/\d+$/, (patch) => String(Number(patch) + index));
    repository.edit("package.json", (text) => text.replace(`"${repository.version()}"`, `"${version}"`));
    publish(repository.pack());
    install(consumer, place, `carte-vitale@${version}`);
    results.push({ name: `${name}, published all the same`, caught: wrongAnswers(place) });
  }
  return results;
}

function complains(run: () => unknown, complaint: RegExp): boolean {
  try {
    run();
    return false;
  } catch (error) {
    return complaint.test(String((error as { stderr?: Buffer }).stderr));
  }
}

function wrongAnswers({ cwd }: Place): string | null {
  const printed = ask(process.execPath, ["print.js"], cwd);
  if (printed === null) return "the program does not start";
  const wrong = differences(printed);
  return wrong.length > 0 ? `${wrong.length} wrong answers` : null;
}
