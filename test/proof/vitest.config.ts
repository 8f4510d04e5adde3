import suite from "../vitest.config.js";

/** Tests that take long: all complete persons by brute force, limits of the compiler, threads of the fuzzer. */
export default { ...suite, test: { ...suite.test, include: ["test/proof/*.test.ts"], testTimeout: 600_000 } };
