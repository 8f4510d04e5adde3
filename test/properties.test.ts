import { evaluate } from "carte-vitale";
import { describe, test } from "vitest";
import { lawsOf } from "./proof/laws/laws.js";

const laws = lawsOf(evaluate);

describe.each([...new Set(laws.map(({ about }) => about))])("%s", (about) => {
  for (const { says, check } of laws.filter((law) => law.about === about)) test(says, check);
});
