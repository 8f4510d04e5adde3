import type { ConformanceKit } from "carte-vitale/conformance";

/** One line for each case keeps the difference between two kits small. */
export function written(kit: ConformanceKit): string {
  const line = (value: unknown) => JSON.stringify(value);
  const lines = (value: object): string =>
    Array.isArray(value)
      ? `[\n${value.map(line).join(",\n")}\n]`
      : `{\n${Object.entries(value)
          .map(([key, each]) => `${line(key)}:${line(each)}`)
          .join(",\n")}\n}`;
  const { parts, ...others } = kit;
  const inParts = Object.entries(parts).map(([key, each]) => `${line(key)}:${lines(each)}`);
  const entries = Object.entries(others).map(
    ([key, value]) => `${line(key)}:${typeof value === "object" && key !== "rulebook" ? lines(value) : line(value)}`,
  );
  const [format = "", rulebook = "", ...rest] = entries;
  return `{\n${[format, rulebook, `"parts":{${inParts.join(",\n")}}`, ...rest].join(",\n")}\n}\n`;
}
