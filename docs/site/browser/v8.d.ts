/** What V8 has and browsers with another engine lack: the library asks before it uses it. */
interface ErrorConstructor {
  stackTraceLimit: number;
}
