import { expect, it } from "vitest";
import { clusterState } from "../../../src/providers/redshift/cluster-state.ts";
import { containing } from "../../matching.ts";
import { clusterOf } from "./fixtures.ts";

const passing = [
  "available, prep-for-resize",
  "available, resize-cleanup",
  "cancelling-resize",
  "creating",
  "modifying",
  "rebooting",
  "renaming",
  "resizing",
  "rotating-keys",
  "updating-hsm",
];
const blocked = [
  "deleting",
  "final-snapshot",
  "hardware-failure",
  "incompatible-hsm",
  "incompatible-network",
  "incompatible-parameters",
  "incompatible-restore",
  "paused",
  "storage-full",
];

it.each<readonly [status: string | undefined, availability: string | undefined, is: string]>([
  ["available", "Available", "available"],
  ["available", undefined, "available"],
  [undefined, undefined, "available"],
  ["Available", "Available", "available"],
  ["available", "Maintenance", "passing"],
  ["available", "Modifying", "passing"],
  ["available", "Unavailable", "passing"],
  ["available", "Failed", "blocked"],
  // A status that the API doesn't document: the cluster's availability tells.
  ["something-new", "Available", "available"],
  ["something-new", "Unavailable", "passing"],
  ...passing.map((status) => [status, "Available", "passing"] as const),
  ...blocked.map((status) => [status, "Available", "blocked"] as const),
])("%s and %s is %s", (ClusterStatus, availability, is) => {
  const state = clusterState({ ...clusterOf(), ClusterStatus, ClusterAvailabilityStatus: availability });
  expect(state.is).toBe(is);
});

it("says how to resume a paused cluster", () => {
  expect(clusterState(clusterOf({ ClusterStatus: "paused" }))).toMatchObject({
    is: "blocked",
    hint: containing("aws redshift resume-cluster --cluster-identifier warehouse"),
  });
});
