/** A sentence that a lawyer could read, and the property that holds it against an evaluator. */
export interface Law {
  readonly about: string;
  readonly says: string;
  readonly check: () => void;
}

/** Collects laws as tests are told: by what they are about. */
export function collect() {
  const laws: Law[] = [];
  let about = "";
  return {
    laws,
    describe: (subject: string, tell: () => void) => {
      about = subject;
      tell();
    },
    law: (says: string, check: () => void) => laws.push({ about, says, check }),
  };
}
