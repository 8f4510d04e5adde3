import { rulebook } from "carte-vitale";
import type { Draft } from "../../rulebooks.js";
import { inConditions, leavesOf, type Make, rulesOf } from "./conditions.js";
import { inException } from "./exceptions.js";

/* Mutants of the vocabulary: orders, facts and their defaults, contradictions, outcomes, parameters, procedures, documents. */

export type Change<T> = (where: string, kind: string, change: string, edit: (draft: Draft) => void) => T;

const VERDICTS = ["eligible", "not-yet", "not-eligible", "already-issued"];
const COPIES = ["scan", "photocopy", "original"];
const entries = (record: object) => Object.entries<Draft>(record);

export function* inVocabulary<T>(make: Change<T>): Generator<T> {
  yield* neighbours(make);
  yield* facts(make);
  yield* outcomesAndParameters(make);
  yield* procedures(make);
  for (const [id, { copies }] of entries(rulebook.documents)) {
    for (const [channel, copy] of entries(copies)) {
      yield make("documents", "copy dropped", `${id} not by ${channel}`, (draft) => {
        delete draft.documents[id].copies[channel];
      });
      for (const other of COPIES.filter((each) => each !== copy)) {
        yield make("documents", "copy changed", `${id} by ${channel}: ${copy} to ${other}`, (draft) => {
          draft.documents[id].copies[channel] = other;
        });
      }
    }
    for (const channel of ["online", "mail", "phone", "counter"].filter((each) => !(each in copies))) {
      yield make("documents", "copy added", `${id} by ${channel}`, (draft) => {
        draft.documents[id].copies[channel] = "scan";
      });
    }
  }
}

/** Swaps neighbours in every order: outcomes, procedures, questions of law, rules, facts. */
function* neighbours<T>(make: Change<T>): Generator<T> {
  const orders: [where: string, holderOf: (draft: Draft) => Draft, key: string][] = [
    ["outcomes", (draft) => draft, "outcomes"],
    ["procedures", (draft) => draft, "procedures"],
    ["questions of law", (draft) => draft, "law"],
    ...Object.keys(rulebook.law).map(
      (file) => [`law/${file}`, (draft: Draft) => draft.law, file] as [string, (draft: Draft) => Draft, string],
    ),
  ];
  for (const [where, holderOf, key] of orders) {
    const names = Object.keys(holderOf(rulebook)[key]).filter((name) => name !== "undetermined");
    for (const [index, name] of names.slice(0, -1).entries()) {
      yield make(where, "precedence", `${name} after ${names[index + 1]}`, (draft) => {
        const holder = holderOf(draft);
        holder[key] = Object.fromEntries(swapped(Object.entries(holder[key]), index));
      });
    }
  }
  for (const [index, name] of rulebook.diagramOrder.slice(0, -1).entries()) {
    yield make("facts", "precedence", `${name} read after the next fact`, (draft) => {
      draft.diagramOrder = swapped(draft.diagramOrder, index);
    });
  }
}

const swapped = <E>(list: readonly E[], index: number): E[] => [
  ...list.slice(0, index),
  ...list.slice(index, index + 2).reverse(),
  ...list.slice(index + 2),
];

function* facts<T>(make: Change<T>): Generator<T> {
  for (const [name, fact] of entries(rulebook.facts)) {
    const values: unknown[] = fact.values
      ? Object.keys(fact.values)
      : fact.boolean
        ? [true, false]
        : [fact.minimum, fact.maximum];
    for (const value of values.filter((each) => each !== fact.default)) {
      yield make("facts", "default", `${name}: ${value} by default`, (draft) => {
        draft.facts[name].default = value;
      });
    }
    if (fact.default !== undefined) {
      yield make("facts", "default", `${name} without a default`, (draft) => {
        delete draft.facts[name].default;
      });
    }
    for (const limit of ["minimum", "maximum"].filter((each) => each in fact)) {
      for (const step of [-1, 1]) {
        yield make("facts", "range", `${name}: ${limit} ${fact[limit]} to ${fact[limit] + step}`, (draft) => {
          draft.facts[name][limit] += step;
        });
      }
    }
    if (fact.appliesWhen) {
      yield make("facts", "part of a person", `${name} of all persons`, (draft) => {
        delete draft.facts[name].appliesWhen;
      });
      for (const value of Object.keys((rulebook.facts as Draft)[fact.appliesWhen.fact].values)) {
        if (fact.appliesWhen.values.includes(value)) continue;
        yield make("facts", "part of a person", `${name} beside ${value} too`, (draft) => {
          draft.facts[name].appliesWhen.values.push(value);
        });
        yield make("facts", "part of a person", `${name} beside ${value} alone`, (draft) => {
          draft.facts[name].appliesWhen.values = [value];
        });
      }
    }
  }
  for (const [id, contradiction] of entries(rulebook.contradictions)) {
    yield make(id, "rule removed", "the contradiction removed", (draft) => {
      delete draft.contradictions[id];
    });
    const inContradiction: Make<T> = (kind, change, path, edit) =>
      make(id, kind, change, (draft) => {
        const own = draft.contradictions[id];
        edit(
          path.reduce((each, key) => each[key], own),
          draft,
          own,
        );
      });
    yield* inConditions(contradiction.conditions, ["conditions"], inContradiction);
    yield* inException(contradiction, inContradiction);
  }
}

function* outcomesAndParameters<T>(make: Change<T>): Generator<T> {
  for (const [id, { verdict }] of entries(rulebook.outcomes)) {
    for (const other of VERDICTS.filter((each) => each !== verdict)) {
      yield make("outcomes", "verdict", `${id}: ${verdict} to ${other}`, (draft) => {
        draft.outcomes[id].verdict = other;
      });
    }
  }
  for (const [id, { fact, value }] of entries(rulebook.parameters)) {
    if (fact !== null) yield* inAllRules(make, id);
    if (!Array.isArray(value)) continue;
    for (const index of value.keys()) {
      for (const step of [-1, 1]) {
        yield make("parameters", "wait", `${id}: ${value[index]} to ${value[index] + step}`, (draft) => {
          draft.parameters[id].value[index] += step;
        });
      }
    }
  }
}

/** Changes a number in every rule that uses its parameter, so that rules on both sides of it still meet. */
function* inAllRules<T>(make: Change<T>, id: string): Generator<T> {
  const { value: was } = (rulebook.parameters as Draft)[id];
  for (const value of [was - 1, was + 1]) {
    yield make("parameters", "parameter in all rules", `${id}: ${was} to ${value}`, (draft) => {
      draft.parameters[id].value = value;
      for (const { parameters, conditions } of rulesOf(draft)) {
        for (const leaf of leavesOf(conditions)) if (parameters[leaf.name] === id) leaf.value = value;
      }
    });
  }
}

function* procedures<T>(make: Change<T>): Generator<T> {
  for (const [id, { actor, channels }] of entries(rulebook.procedures)) {
    for (const other of ["parent", "holder", undefined].filter((each) => each !== actor)) {
      yield make("procedures", "actor", `${id} by ${other ?? "the applicant"}`, (draft) => {
        if (other === undefined) delete draft.procedures[id].actor;
        else draft.procedures[id].actor = other;
      });
    }
    for (const [index, name] of Object.keys(channels).slice(0, -1).entries()) {
      yield make("procedures", "precedence", `${id}: ${name} after the next channel`, (draft) => {
        draft.procedures[id].channels = Object.fromEntries(swapped(entries(channels), index));
      });
    }
    for (const [channel, { steps, delivery }] of entries(channels)) {
      const name = `${id} by ${channel}`;
      const edit = (change: (own: Draft) => void) => (draft: Draft) => change(draft.procedures[id].channels[channel]);
      yield make("procedures", "channel dropped", `${id} not by ${channel}`, (draft) => {
        delete draft.procedures[id].channels[channel];
      });
      yield make(
        "procedures",
        "recommended",
        `${name}: recommended or not`,
        edit((own) => {
          own.recommended = !own.recommended;
        }),
      );
      for (const other of [null, "delivery", "delivery-by-mail"].filter((each) => each !== delivery)) {
        yield make(
          "procedures",
          "wait",
          `${name}: ${other ?? "no"} wait`,
          edit((own) => {
            own.delivery = other;
          }),
        );
      }
      for (const [index, step] of steps.entries()) {
        if (steps.length > 1) {
          yield make(
            "procedures",
            "step dropped",
            `${name} without ${step}`,
            edit((own) => own.steps.splice(index, 1)),
          );
        }
        if (index < steps.length - 1) {
          yield make(
            "procedures",
            "precedence",
            `${name}: ${step} after the next`,
            edit((own) => {
              own.steps = swapped(own.steps, index);
            }),
          );
        }
      }
    }
  }
}
