import type { Catalogue } from "../../diagnostic/catalogue.ts";
import { diagnose as build } from "../../diagnostic/diagnostic.ts";
import type { RedshiftCode } from "../aws/redshift/codes.ts";

/** What only this provider tells: of clusters and their snapshots. */
export const codes = {
  "no-snapshot": {
    meaning: "The cluster has no snapshot that a table could be restored from, so `latest` means nothing.",
    remedy:
      "Check region and cluster. Snapshots of an earlier cluster of the same name, those that other accounts share and those that aren't available don't count.",
  },
  "backup-of-other-cluster": {
    meaning: "The snapshot was taken of another cluster, or copied from another region. A table goes back only into its own cluster.",
    remedy: "Name the cluster that the snapshot was taken of, or a snapshot of this one.",
  },
  "backup-of-earlier-cluster": {
    meaning:
      "The snapshot was taken of an earlier cluster that had the same name. Redshift restores a table only from a snapshot of the cluster itself; what it makes of such a one is not documented.",
    remedy:
      "Take a snapshot of the present cluster. Otherwise restore the old one into a cluster of its own and copy the table from there.",
  },
  "backup-before-resize": {
    meaning:
      "The snapshot was taken before the cluster was resized: its nodes are of another type, or of another number. A table can't be restored from before a resize, unless that was an elastic one that kept the node type.",
    remedy:
      "Take a snapshot from after the resize. Otherwise restore the old one into a cluster of its own and copy the table from there. Where only the number of nodes differs, it may be an elastic resize, and apply may be tried.",
  },
  "backup-shared": {
    meaning:
      "The snapshot belongs to another account, or other accounts may restore from it. Redshift names the latter among the reasons for refusing a snapshot, and doesn't say whether that goes for tables.",
    remedy: "Take a snapshot that is this account's own and shared with nobody.",
  },
  "cluster-busy": {
    meaning: "The cluster is being changed, or another operation or restore is running on it. Nothing happened; apply waits for it.",
    remedy: "Nothing. After each restore of a table a cluster may be modifying for some minutes.",
  },
  "cluster-not-found": {
    meaning: "There is no such cluster in this region and account.",
    remedy: "Check the region first, then the cluster's name and which account the credentials are of.",
  },
  "cluster-not-available": {
    meaning: "The cluster is in a state in which it takes no restore.",
    remedy:
      "Apply waits while it is being changed, resized or maintained. A paused cluster has to be resumed, and one that has failed repaired.",
  },
} satisfies Catalogue;

export type ClusterCode = RedshiftCode | keyof typeof codes;

export const diagnose = build<ClusterCode>;
