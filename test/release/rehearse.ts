/**
 * The whole release on this machine: version, publish to a registry on loopback, install in fresh consumers, decide,
 * upgrade from the version before, decide again. `npm run rehearse`; `-- --plant` also plants breaking changes, which
 * have to be caught. Node.js runs this itself: the `tsx` command kills what it runs at the second Ctrl-C.
 */
import { guard } from "./guard.js";

guard((folder) => ["test/release/rehearsal.ts", folder, ...process.argv.slice(2)]);
