/** The exam for assistants, as `carte-vitale/exam.json` has it. */
export interface Exam {
  /** Increases when readers of the file must change. */
  readonly format: 1;
  readonly rulebook: { readonly version: string; readonly hash: string };
  /** What is asked about every person. */
  readonly question: InBothLanguages;
  /** The codes to answer with, in words. */
  readonly answers: readonly ({ readonly code: string } & InBothLanguages)[];
  readonly persons: readonly ExamPerson[];
}
export interface ExamPerson extends InBothLanguages {
  readonly id: string;
  /** The proven answer: an outcome. */
  readonly answer: string;
  /** What the description says, for an assistant with tools. */
  readonly facts: object;
  /** The example or the theorem that the person comes from. */
  readonly from: string;
}
interface InBothLanguages {
  readonly en: string;
  readonly fr: string;
}
