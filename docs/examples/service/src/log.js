/**
 * One line an answer: what was asked for by the pattern of its route, never by its address, which may hold anything. No
 * header, no body, no client, no outcome: these are health-insurance data, or lead to a person.
 */
export function logAnswers(app) {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 1000) / 1000,
      },
      "answered",
    );
  });
}

/** Where an error was thrown, without its message: that may repeat what was handed in. */
export function placeOf({ name, code, message, stack = "" }) {
  const frames = stack.replace(message, "").matchAll(/^ {4}at .*$/gm);
  return { name, code, frames: [...frames].map(([frame]) => frame.trim()) };
}
