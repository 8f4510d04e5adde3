/*
 * The expected number of questions of the best of all orders, by another algorithm than that of `interview`: exhaustive
 * comparison over cofactors of a diagram of the answers.
 */

/**
 * A fact with its classes. Their weights add up to 1, so that a fact that is not read leaves the weight of a node as it is.
 * A last class `null` of weight 1 stands for the persons who cannot have the fact.
 */
export interface Level {
  readonly fact: string;
  readonly classes: readonly { readonly value: string | number | boolean | null; readonly weight: number }[];
  /** Whether it decides who can have the facts with a class `null`: persons who differ in it may differ in those too. */
  readonly decidesOthers?: boolean;
}

interface Node {
  readonly level: number;
  readonly children: readonly Node[];
  /** The answer of a terminal; `null` for contradictory facts. */
  readonly answer: string | null;
}

/** @param answerOf the answer on complete facts; `null` for contradictory facts. */
export function bestOrder(
  levels: readonly Level[],
  answerOf: (facts: Readonly<Record<string, unknown>>) => string | null,
): number {
  const nodes = new Map<string, Node>();
  const ids = new Map<Node, number>();
  function share(key: string, make: () => Node): Node {
    const found = nodes.get(key) ?? make();
    nodes.set(key, found);
    if (!ids.has(found)) ids.set(found, ids.size);
    return found;
  }
  const terminal = (answer: string | null) =>
    share(`${answer}`, () => ({ level: levels.length, children: [], answer }));
  const contradiction = terminal(null);
  /** Equal nodes are one; a fact that changes nothing has no node. */
  function node(level: number, children: readonly Node[]): Node {
    const [first = contradiction] = children;
    if (children.every((child) => child === first)) return first;
    return share(`${level}:${children.map((child) => ids.get(child)).join()}`, () => ({
      level,
      children,
      answer: null,
    }));
  }
  function build(level: number, facts: Readonly<Record<string, unknown>>): Node {
    const own = levels[level];
    if (!own) return terminal(answerOf(facts));
    return node(
      level,
      own.classes.map(({ value }) => build(level + 1, value === null ? facts : { ...facts, [own.fact]: value })),
    );
  }
  const childOf = (from: Node, level: number, index: number) =>
    from.level === level ? (from.children[index] ?? from) : from;
  const weightOf = (level: number, index: number) => levels[level]?.classes[index]?.weight ?? 0;

  const cofactors = levels.map(({ classes }) => classes.map(() => new Map<Node, Node>()));
  function cofactor(from: Node, level: number, index: number): Node {
    if (from.level >= level) return childOf(from, level, index);
    const known = cofactors[level]?.[index];
    const found =
      known?.get(from) ??
      node(
        from.level,
        from.children.map((child) => cofactor(child, level, index)),
      );
    known?.set(from, found);
    return found;
  }

  const isTerminal = ({ children }: Node) => children.length === 0;
  const weight = memo((from): number =>
    isTerminal(from)
      ? Number(from !== contradiction)
      : from.children.reduce((sum, child, index) => sum + weightOf(from.level, index) * weight(child), 0),
  );
  /** The one answer of all persons below a node; `contradiction` without persons, `null` with several answers. */
  const onlyAnswer = memo((from): Node | null =>
    isTerminal(from)
      ? from
      : from.children.map(onlyAnswer).reduce((one, other) => {
          if (one === contradiction) return other;
          return other === contradiction || other === one ? one : null;
        }, contradiction),
  );
  const levelsRead = memo((from): ReadonlySet<number> => {
    if (isTerminal(from)) return new Set();
    return new Set([from.level, ...from.children.flatMap((child) => [...levelsRead(child)])]);
  });

  /** Whether two cofactors have different answers for some completion that both have. */
  const compared = { freely: new Map<Node, Map<Node, boolean>>(), strictly: new Map<Node, Map<Node, boolean>>() };
  const isDecided = (level: number) => levels[level]?.classes.some(({ value }) => value === null) ?? false;
  /** @param mode `freely`: the completions may differ in the facts with a class `null`. */
  function differ(left: Node, right: Node, mode: keyof typeof compared): boolean {
    if (left === contradiction || right === contradiction) return false;
    if (left === right && (mode === "strictly" || isTerminal(left))) return false;
    if (isTerminal(left) && isTerminal(right)) return true;
    const row = compared[mode].get(left) ?? new Map<Node, boolean>();
    compared[mode].set(left, row);
    const known = row.get(right);
    if (known !== undefined) return known;
    const level = Math.min(left.level, right.level);
    const indexes = (left.level === level ? left : right).children.map((_, index) => index);
    const found = indexes.some((index) =>
      (mode === "freely" && isDecided(level) ? indexes : [index]).some((other) =>
        differ(childOf(left, level, index), childOf(right, level, other), mode),
      ),
    );
    row.set(right, found);
    return found;
  }

  /** A question is asked only of persons who have the fact, and only if it can change the answer. */
  function canAsk(level: number, replies: readonly Node[]): boolean {
    const absent = levels[level]?.classes.findIndex(({ value }) => value === null) ?? -1;
    if (absent >= 0 && onlyAnswer(replies[absent] ?? contradiction) !== contradiction) return false;
    const mode = levels[level]?.decidesOthers ? "freely" : "strictly";
    return replies.some((left, index) => replies.slice(index + 1).some((right) => differ(left, right, mode)));
  }

  const expected = memo((from): number => {
    if (onlyAnswer(from) !== null) return 0;
    const costs = [...levelsRead(from)].flatMap((level) => {
      const replies = (levels[level]?.classes ?? []).map((_, index) => cofactor(from, level, index));
      if (!canAsk(level, replies)) return [];
      return replies.reduce((sum, reply, index) => {
        const share = (weightOf(level, index) * weight(reply)) / weight(from);
        return share > 0 ? sum + share * expected(reply) : sum;
      }, 1);
    });
    return Math.min(...costs);
  });

  return expected(build(0, {}));
}

function memo<T>(compute: (from: Node) => T): (from: Node) => T {
  const known = new Map<Node, T>();
  return (from) => {
    if (!known.has(from)) known.set(from, compute(from));
    return known.get(from) as T;
  };
}
