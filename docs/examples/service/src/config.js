const NUMBERS = {
  PORT: { initial: 3000, highest: 65535 },
  /** Requests of one client in a minute. */
  RATE_LIMIT: { initial: 600, highest: 1e9 },
};

/**
 * The configuration, from the environment: HOST, PORT, RATE_LIMIT, TRUST_PROXY (the address of a proxy whose
 * X-Forwarded-For is believed) and LOG_LEVEL.
 *
 * @throws {Error} naming a variable that cannot be read.
 */
export function readConfig(env) {
  const number = (name) => {
    const { initial, highest } = NUMBERS[name];
    const value = Number(env[name] ?? initial);
    if (Number.isInteger(value) && value >= 0 && value <= highest) return value;
    throw new Error(`${name} is a whole number from 0 to ${highest}`);
  };
  return {
    host: env.HOST ?? "127.0.0.1",
    port: number("PORT"),
    rateLimit: number("RATE_LIMIT"),
    trustProxy: env.TRUST_PROXY ?? false,
    logLevel: env.LOG_LEVEL ?? "info",
  };
}
