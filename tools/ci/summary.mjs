// Adds up vitest's JSON reports and prints `N passed, N failed, N skipped`; exits 1 when a test failed or a report is missing.
// A test file that could not even start counts as one failed test.
import { readFile } from "node:fs/promises";

const total = { passed: 0, failed: 0, skipped: 0 };
for (const path of process.argv.slice(2)) {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) {
    console.log(`no report from a run: ${path}`);
    process.exitCode = 1;
    continue;
  }
  const report = JSON.parse(text);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests + brokenFiles.length;
  total.skipped += report.numPendingTests + report.numTodoTests;
}
if (total.failed > 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
