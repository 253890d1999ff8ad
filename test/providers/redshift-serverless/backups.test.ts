import { expect, test } from "vitest";
import { fromSnapshot } from "../../../src/providers/redshift-serverless/backups.ts";

test("a snapshot that is kept beyond all time has no end", () => {
  const snapshot = { snapshotName: "s", snapshotCreateTime: new Date(0), snapshotRetentionPeriod: 1e300, status: "AVAILABLE" as const };
  expect(fromSnapshot(snapshot)).toEqual([{ kind: "snapshot", id: "s", createdAt: 0, status: "AVAILABLE", usable: true }]);
});
