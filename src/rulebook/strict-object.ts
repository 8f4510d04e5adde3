import * as z from "zod";

/**
 * `z.strictObject` without code generation: a strict Content-Security-Policy reports each `new Function`, which zod tries
 * for every object schema. The setting of zod is global, so it is restored at once.
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
