import type { Catalogue } from "../diagnostic/catalogue.ts";
import { diagnose as build } from "../diagnostic/diagnostic.ts";

export const codes = {
  "unknown-selection": {
    meaning: "`--only` names a restore plan or entry that is not among the files read.",
    remedy: "Correct the name: `PLAN` or `PLAN/ENTRY`.",
  },
  "claimed-elsewhere": {
    meaning: "Another run holds the claim on this call and renews its lease, so it may be about to send it.",
    remedy: "Wait for that run, or stop it; a lease that is no longer renewed is taken over by the next apply.",
  },
  "target-in-flight": {
    meaning: "Another recorded call makes the same object and has not come to an end.",
    remedy: "Let that call end (`reinstate status`), or choose another `newName`.",
  },
  "target-restored-before": {
    meaning: "The ledger says that an earlier call already made an object of this name here.",
    remedy: "Choose another `newName`, or rename that object first; the provider refuses a name that exists.",
  },
  "other-account": {
    meaning: "The ledger has this very call of another cloud account, so it can't tell whether it was restored in this one.",
    remedy: "Use the credentials of that account, or write the account that is meant into the entry: `account`.",
  },
  "wrong-account": {
    meaning: "The entry names an account, and the credentials are of another one. Nothing was sent.",
    remedy: "Use the credentials of the account that the entry names, or correct `account`.",
  },
  "account-unverified": {
    meaning: "Nothing that the provider answers tells whose credentials are in use. Where the entry names an account, nothing is sent.",
    remedy: "Allow the reads that the provider's page lists; they tell the account.",
  },
  "identical-restore-seen": {
    meaning:
      "The provider lists a job that is this very restore, or may be it, and the ledger doesn't know it: somebody else started it, or another ledger has it, or this ledger was lost. Sending it again could double it.",
    remedy:
      "Look at what it made. `--adopt KEY` takes the job on record as this call's; `--again KEY` sends another one; KEY is the beginning of the call's key.",
  },
  "nothing-to-adopt": {
    meaning: "`--adopt` or `--again` names a key that fits no call of this run, or no job that could be adopted.",
    remedy: "Take the key from the message of `identical-restore-seen`; run without the flag to see it.",
  },
  "job-taken": {
    meaning: "`--adopt` was to take a job on record that is already another call's.",
    remedy: "One job is one call's. Look what the job made, and adopt it for the call that it is.",
  },
  "not-authorized": {
    meaning: "This run may follow what was sent, and may not send this call: nothing that counts here authorizes it.",
    remedy: "See why in the message; apply the reviewed plan.",
  },
  "job-not-listed": {
    meaning: "The provider accepted the restore and doesn't list its job yet. It is looked for until `--settle` has passed.",
    remedy: "Nothing. If it doesn't show by then, the outcome is unknown, and settles itself when the job is listed later.",
  },
  "job-listed": {
    meaning: "The record was to be settled as failed, and the provider lists its job as running or done.",
    remedy: "Apply again: it settles the record by what the provider lists.",
  },
  "outcome-unknown": {
    meaning: "The ledger could not learn whether an earlier submit of this call was accepted.",
    remedy: "Look at the target yourself, then settle the record; nothing is sent for this call until then.",
  },
  "dependency-not-restored": {
    meaning: "An entry that this one depends on is neither restored nor part of this run.",
    remedy: "Include it with `--only`, or restore it first.",
  },
  "dependency-blocked": {
    meaning: "An entry that this one depends on is blocked.",
    remedy: "Clear what blocks that entry.",
  },
  "dependency-failed": {
    meaning: "An entry that this one depends on was not restored in this run.",
    remedy: "See why that entry ended as it did; apply again to carry on.",
  },
  "backup-unresolved": {
    meaning: "Planned offline: the selector is resolved to a backup only when the cloud can be asked.",
    remedy: "Run `reinstate plan` without `--offline` to see the backup.",
  },
  "not-observed": {
    meaning: "The provider could not be asked how a recorded restore is doing.",
    remedy: "See the message; apply asks again.",
  },
  "lease-lapsed": {
    meaning: "The run could not renew its lease in time, so it must not send any more.",
    remedy: "Check that the ledger can be written and that the machine was not suspended, then apply again.",
  },
  "run-not-found": {
    meaning: "A run was to be carried on, and the ledger has none of that id.",
    remedy: "Look at `reinstate ledger list`, and check that this is the ledger that the run was started with.",
  },
  "run-ended": {
    meaning: "A run was to be carried on that has ended.",
    remedy: "Apply again: what is left is carried on as a new run.",
  },
  "run-at-work": {
    meaning: "A run was to be carried on whose own process still renews its lease.",
    remedy: "Wait for it to end, or stop that process. Two processes never share a run.",
  },
  "claim-lost": {
    meaning: "Another run took this call over after this run's lease had lapsed.",
    remedy: "See that run's report, or `reinstate status`.",
  },
  "timed-out": {
    meaning: "`--timeout`, or the entry's `timeout`, ended the waiting. The provider's job goes on.",
    remedy: "`reinstate status` shows it; apply again carries on without sending it again.",
  },
  interrupted: {
    meaning: "The run was told to stop. Everything in flight is on record.",
    remedy: "Apply again carries on without sending anything twice.",
  },
  "still-refused": {
    meaning: "The provider kept answering that it is busy or throttled for as long as apply waits for that.",
    remedy: "Look at what occupies the namespace or instance, then apply again.",
  },
  "submit-unsettled": {
    meaning: "No answer told whether the submit was accepted, and the provider's listing did not settle it within `--settle`.",
    remedy: "Look for the target object and for a running restore by hand, then settle the record.",
  },
  "job-vanished": {
    meaning: "The provider accepted the restore, and now neither lists it nor says how it ended.",
    remedy: "Look for the target object by hand, then settle the record.",
  },
  "ledger-unwritable": {
    meaning: "The ledger could not be written while calls were in flight.",
    remedy: "Make the ledger writable, then apply again: it observes before it sends.",
  },
  "not-begun": {
    meaning: "A resume carries on only with what earlier runs have started; this call is new, or has failed.",
    remedy: "Apply the plan to restore it.",
  },
  "record-not-found": {
    meaning: "No record of the ledger has a key that begins like this.",
    remedy: "`reinstate ledger list` shows the keys; check `--ledger` too.",
  },
  "record-ambiguous": {
    meaning: "Several keys of the ledger begin like this.",
    remedy: "Give more digits of the key that you mean.",
  },
  "record-not-unknown": {
    meaning: "Only a record whose outcome is unknown can be settled by hand; what became of this one is known, or being found out.",
    remedy: "`reinstate ledger show KEY` tells where it stands; apply carries on with it, and tries again what failed.",
  },
  "plan-moved": {
    meaning: "What the execution plan was computed from has changed since.",
    remedy: "Plan again and review the new execution plan.",
  },
} satisfies Catalogue;

export type EngineCode = keyof typeof codes;

/** A diagnostic of the engine's own. */
export const diagnose = build<EngineCode>;
