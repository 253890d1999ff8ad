import { LedgerError } from "../../src/ledger/ledger.ts";

/** The LedgerError that a promise ends in. Anything else fails the test. */
export async function failure(promise: Promise<unknown>): Promise<LedgerError> {
  let result: unknown;
  try {
    result = await promise;
  } catch (error) {
    if (error instanceof LedgerError) return error;
    throw error;
  }
  throw new Error(`no LedgerError, but ${JSON.stringify(result)}`);
}
