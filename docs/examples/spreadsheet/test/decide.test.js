import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { decideFile } from "../decide.js";

const folder = mkdtempSync(join(tmpdir(), "spreadsheet-"));
after(() => rmSync(folder, { recursive: true }));
const on = "2026-11-30";

async function decide(lines, options = { on }) {
  const [from, to] = [join(folder, "in.csv"), join(folder, "out.csv")];
  writeFileSync(from, `${lines.join("\n")}\n`);
  const result = await decideFile(from, to, options);
  return { ...result, lines: readFileSync(to, "utf8").trim().split("\n") };
}

test("Six employees get their answers and papers, in the order of the sheet", async () => {
  const to = join(folder, "decided.csv");
  const { refusals } = await decideFile("employees.csv", to, { on, language: "fr" });
  const [head, ...rows] = readFileSync(to, "utf8").trim().split("\n");
  ok(head.endsWith(",outcome,verdict,refused,answer,papers"));
  deepEqual(
    rows.map((row) => row.split(",")).map((cells) => [cells[0], cells[head.split(",").indexOf("outcome")]]),
    [
      ["Amal", "eligible"],
      ["Björn", "not-registered"],
      ["Chiara", "card-replacement"],
      // An employee without a date of the temporary number.
      ["Deniz", "undetermined"],
      ["Élodie", "card-held"],
      // "employé" is no code.
      ["Farid", ""],
    ],
  );
  ok(rows[0].includes("Photo d’identité"));
  deepEqual(
    refusals.map(({ code, refused_columns: columns }) => [code, columns]),
    [["not-accepted", "status"]],
  );
});

test("A column that is empty in every row is read by the type of the vocabulary", async () => {
  const { lines } = await decide([
    "name,age,nir_kind,resides_in_france,residence_permit,status",
    "Gil,,permanent,,,employee",
  ]);
  ok(lines[1].includes(",undetermined,"), lines[1]);
});

test("“oui” in a column of yes and no is an error that says what to write, without repeating it", async () => {
  await rejects(decide(["age,resides_in_france", "34,oui"]), (error) => {
    equal(error.message, "A cell of resides_in_france is no BOOLEAN: write true or false, or leave the cell empty");
    return true;
  });
});

test("“oui” in a column of codes refuses the row, and the others are decided", async () => {
  const { decided, refusals } = await decide(["nir_kind,status", "oui,employee", "none,employee"]);
  deepEqual(decided.map(({ outcome }) => outcome).sort(), ["not-registered", null]);
  equal(refusals[0].refused_columns, "nir_kind");
});

test("A file without a known column is refused with the accepted ones", async () => {
  await rejects(decide(["nom,prénom", "a,b"]), /^Error: The file has none of these columns: age, nir_kind, /);
});

test("Dates need a day", async () => {
  await rejects(decide(["birth_date,status", "1990-01-01,employee"], {}), /columns.birthDate needs a day/);
});

test("Other columns are copied as they are, and heads may have capitals", async () => {
  const { lines } = await decide(["Zip,Hired,Nir_Kind,Status", "01000,03/04/2026,none,employee"]);
  ok(lines[1].startsWith("01000,03/04/2026,none,employee,not-registered,"), lines[1]);
});

test("A date in another notation is an error that says what to write, as its day and month may be mistaken", async () => {
  await rejects(decide(["birth_date,status", "03/04/1990,employee"]), (error) => {
    equal(error.message, "A cell of birth_date is no DATE: write a date such as 2026-11-30, or leave the cell empty");
    return true;
  });
});

test("A file that was decided before is refused, as its old answers would be taken for new ones", async () => {
  await rejects(decide(["status,outcome", "employee,eligible"]), /column outcome, which this command adds: rename or/);
});

test("A file in another encoding is refused without repeating a line of it", async () => {
  const from = join(folder, "latin1.csv");
  writeFileSync(from, Buffer.from("name,age\nBj\u00f6rn,34\n", "latin1"));
  await rejects(
    decideFile(from, join(folder, "out.csv"), { on }),
    /^Error: The file cannot be read: give the path of a/,
  );
});
