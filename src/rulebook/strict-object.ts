import * as z from "zod";

/**
 * `z.strictObject` that runs no code made of text. By itself zod tries `new Function` when a schema of an object is made,
 * and a page whose Content-Security-Policy forbids that has a violation reported, although nothing is lost. zod's own
 * setting is for a whole program: it is taken back at once, so that other schemas of the program are as they were.
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
