// Loaded into a reinstate process with `node --import`: it takes itself to be on the machine CHAOS_HOST, whose clock is CHAOS_SKEW_MS off.
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";

const { CHAOS_HOST, CHAOS_SKEW_MS = "0" } = process.env;
const skew = Number(CHAOS_SKEW_MS);

if (CHAOS_HOST !== undefined) os.hostname = () => CHAOS_HOST;
syncBuiltinESMExports();

const RealDate = Date;
if (skew !== 0) {
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      if (args.length === 0) super(RealDate.now() + skew);
      else super(...args);
    }
    static now() {
      return RealDate.now() + skew;
    }
  };
}
