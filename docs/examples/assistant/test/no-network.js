import { Socket } from "node:net";

/* Whatever opens a connection fails: the example needs none. */

const refuse = () => {
  throw new Error("the example opened a connection");
};
Socket.prototype.connect = refuse;
globalThis.fetch = refuse;
