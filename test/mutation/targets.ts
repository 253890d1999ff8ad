/** A file whose mutants have to die, and the test files that kill them: the nearest first, as the first that fails ends the trial. */
export interface Target {
  readonly file: string;
  readonly tests: readonly string[];
}

const call = ["reducer", "submit", "observe", "finish"].map((name) => `test/engine/call/${name}.test.ts`);
const claims = ["takeover", "claim-lost", "heartbeat", "settle-record"].map((name) => `test/engine/claims/${name}.test.ts`);
const execute = ["apply", "unknown", "resume", "authorization", "race"].map((name) => `test/engine/execute/${name}.test.ts`);
const plan = ["plan", "identical-jobs", "accounts", "moved", "status"].map((name) => `test/engine/plan/${name}.test.ts`);

const claim = (name: string, ...nearest: string[]): Target => ({
  file: `src/engine/claims/${name}.ts`,
  tests: [...nearest, ...claims, ...execute, ...plan],
});

export const targets: readonly Target[] = [
  { file: "src/engine/claims/lease.ts", tests: ["test/engine/claims/lease.test.ts"] },
  { file: "src/engine/claims/claim-rules.ts", tests: ["test/engine/claims/claim-table.test.ts", "test/engine/claims/claim-rules.test.ts"] },
  {
    file: "src/engine/claims/record-transitions.ts",
    tests: ["test/engine/claims/record-table.test.ts", "test/engine/claims/record-transitions.test.ts"],
  },
  claim("accounts", "test/engine/claims/ledger-index.test.ts"),
  claim("acquire-claims", "test/engine/claims/acquire-claims.test.ts", "test/engine/execute/attach.test.ts"),
  claim("attach-run", "test/engine/claims/acquire-claims.test.ts", "test/engine/execute/attach.test.ts"),
  claim("find-record"),
  claim("ledger-index", "test/engine/claims/ledger-index.test.ts"),
  claim("resolve-record"),
  claim("run-session", "test/engine/claims/run-session.test.ts", "test/engine/execute/attach.test.ts"),
  claim("settle-record"),
  claim("watch", "test/engine/claims/ledger-index.test.ts"),
  ...["finish", "observe", "reducer", "submit"].map((name) => ({
    file: `src/engine/call/${name}.ts`,
    tests: [...call, ...execute, ...claims],
  })),
  { file: "src/engine/execute/scheduler.ts", tests: ["test/engine/execute/scheduler.test.ts"] },
  { file: "src/engine/plan/record-standing.ts", tests: ["test/engine/plan/record-standing.test.ts"] },
  { file: "src/engine/plan/decide.ts", tests: ["test/engine/plan/decide.test.ts"] },
  { file: "src/engine/plan/dependencies.ts", tests: ["test/engine/plan/dependencies.test.ts"] },
  { file: "src/engine/plan/assign-diagnostics.ts", tests: ["test/engine/plan/assign-diagnostics.test.ts"] },
];
