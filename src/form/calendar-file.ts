import type { Decision } from "../model/decision.js";
import type { Catalogue } from "../words/catalogue.js";
import { type DatedParts, daysToCome } from "../words/describe-days.js";

/** A line has at most 75 octets; the next one begins with a space. Source: RFC 5545, section 3.1. */
const MOST_OCTETS = 75;

/**
 * The days to come of a decision as a calendar file (RFC 5545), or `null` when it has none. It holds nothing else about
 * the person. The same decision gives the same file, so a second import replaces the events of the first.
 */
export function calendarFile(decision: Decision & DatedParts, catalogue: Catalogue): string | null {
  const { on = "" } = decision;
  // The delivery of a card counts from an order that is not placed yet.
  const days = daysToCome(decision, catalogue).filter(({ name }) => name !== "delivery");
  if (days.length === 0) return null;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//carte-vitale//form//${catalogue.language.toUpperCase()}`,
    ...days.flatMap(({ name, day, text }) => [
      "BEGIN:VEVENT",
      `UID:${name}-${day}@carte-vitale`,
      `DTSTAMP:${compact(on)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `SUMMARY:${escaped(text)}`,
      `DESCRIPTION:${escaped(catalogue.disclaimer)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** "20261123" */
const compact = (day: string): string => day.replaceAll("-", "");

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** Folds a line between characters, never within one. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
