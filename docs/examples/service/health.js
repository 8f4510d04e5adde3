/** Ends with 0 when the service in this container is alive: the image has no other program to ask it with. */
const { PORT } = process.env;
const { ok } = await fetch(`http://127.0.0.1:${PORT || 3000}/health`, { signal: AbortSignal.timeout(2000) });
process.exitCode = ok ? 0 : 1;
