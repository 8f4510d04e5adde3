import suite from "../vitest.config.js";

/** What takes long: everybody one by one, limits reached, processes that are killed. */
export default { ...suite, test: { ...suite.test, include: ["test/long/*.test.ts"] } };
