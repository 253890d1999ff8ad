import type { Catalogue } from "../../diagnostic/catalogue.ts";
import { diagnose as build } from "../../diagnostic/diagnostic.ts";
import type { RedshiftCode } from "../aws/redshift/codes.ts";

/** What only this provider tells: of its namespaces, workgroups and recovery points. */
export const codes = {
  "no-recovery-point": {
    meaning: "The namespace has no recovery point, so `latest` means nothing.",
    remedy: "Check region and namespace; restore from a snapshot by snapshotName.",
  },
  "backup-of-other-namespace": {
    meaning: "The recovery point belongs to another namespace.",
    remedy: "Name the namespace that the backup was made of, or a backup of this one.",
  },
  "namespace-busy": {
    meaning: "Another operation is running on the namespace. Nothing happened; apply waits and tries again.",
    remedy: "Nothing.",
  },
  "namespace-not-found": {
    meaning: "The namespace doesn't exist in this region and account.",
    remedy: "Check region, namespace and which account the credentials are of.",
  },
  "namespace-not-available": {
    meaning: "The namespace is being modified or deleted.",
    remedy: "Apply waits while it is being modified. One that is being deleted takes no restore.",
  },
  "workgroup-not-found": { meaning: "The workgroup doesn't exist in this region and account.", remedy: "Check region and workgroup." },
  "workgroup-not-available": {
    meaning: "The workgroup is being created, modified or deleted.",
    remedy: "Apply waits while it is being made or modified. One that is being deleted takes no restore.",
  },
  "workgroup-not-of-namespace": {
    meaning: "The workgroup belongs to another namespace. A restore goes to a workgroup of the backup's namespace.",
    remedy: "Name the workgroup of this namespace; the message says whose the other is.",
  },
} satisfies Catalogue;

export type RedshiftServerlessCode = RedshiftCode | keyof typeof codes;

export const diagnose = build<RedshiftServerlessCode>;
