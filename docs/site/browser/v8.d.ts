/** Only V8 has these; the library tests for them. */
interface ErrorConstructor {
  stackTraceLimit: number;
}
