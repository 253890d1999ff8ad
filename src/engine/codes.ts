import type { Catalogue } from "../diagnostic/catalogue.ts";

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
    remedy: "Rename or drop that object first, or choose another `newName`; the provider refuses a name that exists.",
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
    meaning: "A resume carries on only with what earlier runs have begun; this call is new, or has failed.",
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
