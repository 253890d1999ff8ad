// A process of its own that counts up a record, and tells each version once the ledger has it: node worker.js URL CWD NAME COUNT
import { openLedger } from "../../src/ledger/index.ts";
import { LedgerError } from "../../src/ledger/ledger.ts";
import { deps } from "./deps.ts";
import { next } from "./records.ts";

const [url = "", cwd = "", name = "", count = ""] = process.argv.slice(2);
const ledger = await openLedger(url, deps(cwd));
try {
  for (let done = 0; done < Number(count); done += 1) {
    const version = await ledger.update(({ records }) => {
      const record = next(records, name);
      return { result: record.version, records: [record], message: `inc-4821: ${name} counted to ${record.version}` };
    });
    process.stdout.write(`${version}\n`);
  }
} catch (error) {
  if (!(error instanceof LedgerError)) throw error;
  process.stdout.write(`${error.code}\n`);
} finally {
  await ledger.close();
}
