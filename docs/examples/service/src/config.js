import { isIP } from "node:net";

const NUMBERS = {
  PORT: { initial: 3000, highest: 65535 },
  /** Requests of one client in a minute. */
  RATE_LIMIT: { initial: 600, highest: 1e9 },
};
const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

/**
 * The configuration, from the environment: HOST, PORT, RATE_LIMIT, TRUST_PROXY (the address of a proxy whose
 * X-Forwarded-For is believed) and LOG_LEVEL. An empty variable is none.
 *
 * @throws {Error} naming a variable that cannot be read.
 */
export function readConfig(env) {
  const number = (name) => {
    const { initial, highest } = NUMBERS[name];
    const value = Number(env[name] || initial);
    if (Number.isInteger(value) && value >= 0 && value <= highest) return value;
    throw new Error(`${name} is a whole number from 0 to ${highest}. Correct it, or leave it out for ${initial}.`);
  };
  const logLevel = env.LOG_LEVEL || "info";
  if (!LEVELS.includes(logLevel)) throw new Error(`LOG_LEVEL is one of ${LEVELS.join(", ")}. Correct it.`);
  const trustProxy = env.TRUST_PROXY || false;
  if (trustProxy && !trustProxy.split(",").every(isAddress)) {
    throw new Error("TRUST_PROXY is an address, a network such as 10.0.0.0/8, or several with commas. Correct it.");
  }
  return { host: env.HOST || "127.0.0.1", port: number("PORT"), rateLimit: number("RATE_LIMIT"), trustProxy, logLevel };
}

function isAddress(part) {
  const [address, bits = "0", ...more] = part.trim().split("/");
  const version = isIP(address);
  return version > 0 && more.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
