import type { Cluster } from "@aws-sdk/client-redshift";

/** Whether a cluster takes a restore: `passing` is waited for, `blocked` stays until somebody does something. */
export type ClusterState =
  | { readonly is: "available" }
  | { readonly is: "passing"; readonly status: string }
  | { readonly is: "blocked"; readonly status: string; readonly hint: string };

const passing: ReadonlySet<string> = new Set([
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
]);

const repair = "see the cluster's events in the console, and have it repaired";

const blocked: ReadonlyMap<string, string> = new Map([
  ["paused", "resume it, for example with `aws redshift resume-cluster --cluster-identifier NAME`, and run this again"],
  ["storage-full", "free space or resize it, and run this again"],
  ["deleting", "name a cluster that stays"],
  ["final-snapshot", "it is about to be deleted: name a cluster that stays"],
  ["hardware-failure", repair],
  ["incompatible-hsm", repair],
  ["incompatible-network", repair],
  ["incompatible-parameters", repair],
  ["incompatible-restore", repair],
]);

/** By the cluster's status, and where that says nothing against a restore, by its availability: during maintenance only that tells. */
export function clusterState({
  ClusterStatus: status,
  ClusterAvailabilityStatus: availability,
  ClusterIdentifier: name,
}: Cluster): ClusterState {
  const known = status?.toLowerCase() ?? "available";
  const hint = blocked.get(known);
  if (hint !== undefined) return { is: "blocked", status: known, hint: hint.replace("NAME", name ?? "NAME") };
  if (passing.has(known)) return { is: "passing", status: known };
  switch (availability?.toLowerCase() ?? "available") {
    case "available":
      return { is: "available" };
    case "failed":
      return { is: "blocked", status: `${known}, and its availability ${availability}`, hint: repair };
    default:
      return { is: "passing", status: `${known}, and its availability ${availability}` };
  }
}
