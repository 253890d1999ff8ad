import { expect, test } from "vitest";
import { fromSnapshot } from "../../../src/providers/redshift-serverless/backups.ts";
import { typed } from "../../../src/providers/redshift-serverless/typed.ts";

test("fields of another type than the model's are left out", () => {
  const at = new Date(0);
  expect(
    typed<object>({
      tableRestoreRequestId: ["r"],
      status: "RUNNING",
      message: { a: 1 },
      requestTime: at,
      snapshotCreateTime: new Date(Number.NaN),
      recoveryPointCreateTime: "2026-11-20T09:00:00Z",
      progressInMegaBytes: "12",
      totalDataInMegaBytes: Number.POSITIVE_INFINITY,
      configParameters: "x",
    }),
  ).toEqual({ status: "RUNNING", requestTime: at });
});

test("a snapshot that is kept beyond all time has no end", () => {
  const snapshot = { snapshotName: "s", snapshotCreateTime: new Date(0), snapshotRetentionPeriod: 1e300, status: "AVAILABLE" as const };
  expect(fromSnapshot(snapshot)).toEqual([{ kind: "snapshot", id: "s", createdAt: 0, status: "AVAILABLE" }]);
});
