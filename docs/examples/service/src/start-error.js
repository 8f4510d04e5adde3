/** Why the service could not start and what to do, in one sentence or two: an operator does not need the stack. */
export function startError({ code, message }, { host, port } = {}) {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is in use: stop what uses it, or choose another port with PORT=${other(port)}.`;
    case "EACCES":
      return `This user may not listen on port ${port}: choose one from 1024 upwards, such as PORT=3000.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "HOST is no address of this machine: set 127.0.0.1 for this machine alone, or 0.0.0.0 for every network.";
    default:
      return message;
  }
}

const other = (port) => (port < 65535 ? port + 1 : 3000);
