import { checkDocuments } from "../../src/app/documents.ts";
import { createHost } from "../../src/app/host.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { decodeUtf8 } from "../../src/document/read/decode-utf8.ts";
import { computePlan, defaultSettings, executionPlan, type Host } from "../../src/engine/index.ts";
import { openMemoryLedger } from "../../src/ledger/memory-ledger.ts";
import { ExecutionPlan as isExecutionPlan } from "../../src/validators/generated/execution-plan.js";
import { ValidationReport as isValidationReport } from "../../src/validators/generated/validation-report.js";
import { planText } from "../../src/views/text/plan.ts";
import { validationText } from "../../src/views/text/validation.ts";
import { VirtualClock } from "../fakes/clock.ts";
import { corpus } from "./corpus.ts";
import { mutateBytes } from "./mutate.ts";
import { ensure, expectVisible, type Target } from "./target.ts";

const options = { now: Date.parse("2026-11-20T10:00:00Z"), color: false, verbose: false, textOf: () => undefined };

/** A host that asks no cloud. */
export const offlineHost = (): Host =>
  createHost({ env: {}, clock: new VirtualClock(), ledger: openMemoryLedger(), settings: defaultSettings });

/** Every error has a place in the text, and what is valid can be planned. */
export const plans: Target = {
  name: "plans",
  documents: 3_000,
  async prepare() {
    const texts = await corpus("plans");
    let last = "";
    return {
      last: () => last,
      async check(random) {
        const bytes = mutateBytes(random.pick(texts), texts, random);
        last = bytes.toString("latin1");
        const decoded = decodeUtf8(bytes);
        if (!decoded.ok) {
          ensure(decoded.error.line >= 1 && decoded.error.column >= 1, "a byte that is not UTF-8 has no place");
          return;
        }
        const text = decoded.value;
        const { report, valid, plans, diagnostics } = await checkDocuments([{ path: "plans/a.yaml", text }], []);
        ensure(isValidationReport(report), "the report breaks its schema");
        ensure(valid || diagnostics.length > 0, "refused without a diagnostic");
        const lines = text.split("\n").length;
        for (const diagnostic of diagnostics) expectPlace(diagnostic, lines);
        expectVisible(validationText(report, { ...options, textOf: () => text }));
        if (!valid) return;
        const run = await computePlan({ plans, only: [], offline: true }, offlineHost());
        ensure(isExecutionPlan(executionPlan(run)), "the execution plan breaks its schema");
        expectVisible(planText(run, options));
      },
    };
  },
};

function expectPlace({ code, message, location }: Diagnostic, lines: number): void {
  ensure(location !== undefined, `${code} has no place: ${message}`);
  const { file, line, column } = location;
  ensure(file === "plans/a.yaml" && line >= 1 && line <= lines && column >= 1, `${code} is at ${file}:${line}:${column} of ${lines} lines`);
}
