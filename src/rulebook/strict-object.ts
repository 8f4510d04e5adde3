import * as z from "zod";

/**
 * `z.strictObject` without code generation. zod probes `new Function` when an object schema is made, which a page with a
 * strict Content-Security-Policy reports as a violation. The setting of zod is global, so it is restored at once.
 */
export const strictObject: typeof z.strictObject = (shape, params) => {
  const { jitless = false } = z.config();
  z.config({ jitless: true });
  try {
    return z.strictObject(shape, params);
  } finally {
    z.config({ jitless });
  }
};
