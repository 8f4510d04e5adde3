import { type Diagram, type Edge, terminal } from "./diagram.js";
import { NO, YES } from "./prime-implicants.js";

/*
 * A fact that is part of a person only beside another one gets one more class where every person is to have some class
 * of every fact: the last one, "absent".
 */

/** A fact that is part of a person only where another fact has certain classes. */
export interface Bound {
  readonly level: number;
  /** How many classes the fact itself has. */
  readonly width: number;
  readonly control: number;
  /** For each class of the other fact, whether this one is part of the person. */
  readonly applies: readonly boolean[];
}

/** Yes for persons who have the fact without having room for it, or lack it although they have. */
export function misplaced(diagram: Diagram, { level, width, control, applies }: Bound): Edge {
  const where = (refused: (index: number) => boolean) =>
    diagram.node(
      level,
      Array.from({ length: width + 1 }, (_, index) => terminal(refused(index) ? YES : NO)),
    );
  const whereItIs = where((index) => index === width);
  const whereItIsNot = where((index) => index !== width);
  return diagram.node(
    control,
    applies.map((each) => (each ? whereItIs : whereItIsNot)),
  );
}
