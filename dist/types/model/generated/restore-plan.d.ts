export type RestoreEntry = AlicloudRdsEntry | RedshiftServerlessEntry | RedshiftEntry;
export type ObjectName = string;
/**
 * Databases and tables of ApsaraDB RDS for MySQL, one API call an entry.
 */
export interface AlicloudRdsEntry {
    /**
     * Names the entry; unique in the plan.
     */
    id: string;
    /**
     * Who does the restore.
     */
    provider: "alicloud-rds";
    /**
     * Ids of entries of the same plan that must be restored first.
     */
    dependsOn?: string[];
    /**
     * Raise it to do on purpose what was done before; 1 when left out.
     */
    generation?: number;
    /**
     * How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.
     */
    timeout?: string;
    /**
     * The Alibaba Cloud account that the instance is in: the entry is refused with the credentials of any other. Its digits in quotes.
     */
    account?: string;
    /**
     * The region of the instance: cn-hangzhou.
     */
    region: string;
    /**
     * The instance to restore on (DBInstanceId).
     */
    instance: string;
    /**
     * The backup: exactly one of backupId, restoreTime, latest.
     */
    from: {
        /**
         * This backup set (BackupId), a string.
         */
        backupId?: string;
        /**
         * This moment, from full backup and binary logs (RestoreTime), to the second; needs a zone.
         */
        restoreTime?: string;
        /**
         * The newest usable full backup set.
         */
        latest?: true;
    };
    /**
     * Use instant recovery (InstantRecovery): local SSDs in some regions.
     */
    instantRecovery?: boolean;
    /**
     * The databases, whole or by table (TableMeta).
     *
     * @minItems 1
     */
    databases: RDSDatabase[];
}
export interface RDSDatabase {
    /**
     * The database in the backup.
     */
    name: string;
    /**
     * The database to restore into: required for a whole database, the same name when left out with tables.
     */
    newName?: string;
    /**
     * The tables to restore; left out: the whole database.
     *
     * @minItems 1
     */
    tables?: RDSTable[];
}
export interface RDSTable {
    name: ObjectName;
    newName: ObjectName;
}
/**
 * Tables of Amazon Redshift Serverless, one API call each.
 */
export interface RedshiftServerlessEntry {
    /**
     * Names the entry; unique in the plan.
     */
    id: string;
    /**
     * Who does the restore.
     */
    provider: "redshift-serverless";
    /**
     * Ids of entries of the same plan that must be restored first.
     */
    dependsOn?: string[];
    /**
     * Raise it to do on purpose what was done before; 1 when left out.
     */
    generation?: number;
    /**
     * How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.
     */
    timeout?: string;
    /**
     * The AWS account that the namespace is in: the entry is refused with the credentials of any other. Twelve digits in quotes.
     */
    account?: string;
    /**
     * The AWS region of the namespace.
     */
    region: string;
    /**
     * The namespace of the recovery point or snapshot to restore from (namespaceName).
     */
    namespace: string;
    /**
     * The workgroup to restore the tables to (workgroupName).
     */
    workgroup: string;
    /**
     * The backup: exactly one of recoveryPointId, snapshotName, at, latest.
     */
    from: {
        /**
         * This recovery point.
         */
        recoveryPointId?: string;
        /**
         * This snapshot.
         */
        snapshotName?: string;
        /**
         * The newest recovery point or available snapshot at or before this time; needs a zone.
         */
        at?: string;
        /**
         * The newest recovery point.
         */
        latest?: true;
    };
    /**
     * Where the tables stood (sourceDatabaseName, sourceSchemaName).
     */
    source: {
        database: ObjectName;
        /**
         * public when left out.
         */
        schema?: string;
    };
    /**
     * Where the new tables go (targetDatabaseName, targetSchemaName); each part defaults to the source's.
     */
    target?: {
        database?: ObjectName;
        schema?: ObjectName;
    };
    /**
     * Whether names of databases, schemas and tables are case sensitive (activateCaseSensitiveIdentifier).
     */
    caseSensitiveIdentifiers?: boolean;
    /**
     * The tables to restore.
     *
     * @minItems 1
     */
    tables: RedshiftTable[];
}
export interface RedshiftTable {
    /**
     * The table in the backup (sourceTableName).
     */
    name: string;
    /**
     * The table to create (newTableName); it must not exist yet.
     */
    newName: string;
}
/**
 * Tables of a provisioned Amazon Redshift cluster, one API call each.
 */
export interface RedshiftEntry {
    /**
     * Names the entry; unique in the plan.
     */
    id: string;
    /**
     * Who does the restore.
     */
    provider: "redshift";
    /**
     * Ids of entries of the same plan that must be restored first.
     */
    dependsOn?: string[];
    /**
     * Raise it to do on purpose what was done before; 1 when left out.
     */
    generation?: number;
    /**
     * How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.
     */
    timeout?: string;
    /**
     * The AWS account that the cluster is in: the entry is refused with the credentials of any other. Twelve digits in quotes.
     */
    account?: string;
    /**
     * The AWS region of the cluster.
     */
    region: string;
    /**
     * The cluster that the snapshot was taken of, and that the tables go back to (ClusterIdentifier).
     */
    cluster: string;
    /**
     * The backup: exactly one of snapshotIdentifier, at, latest.
     */
    from: {
        /**
         * This snapshot, by its identifier and not its ARN (SnapshotIdentifier). Automated ones read rs:CLUSTER-2026-11-20-08-00-00.
         */
        snapshotIdentifier?: string;
        /**
         * The cluster's newest available snapshot of its own made at or before this time; needs a zone. Automated ones may lie 8 hours apart.
         */
        at?: string;
        /**
         * The cluster's newest available snapshot of its own.
         */
        latest?: true;
    };
    /**
     * Where the tables stood (SourceDatabaseName, SourceSchemaName).
     */
    source: {
        database: ObjectName;
        /**
         * public when left out.
         */
        schema?: string;
    };
    /**
     * Where the new tables go (TargetDatabaseName, TargetSchemaName); each part defaults to the source's.
     */
    target?: {
        database?: ObjectName;
        schema?: ObjectName;
    };
    /**
     * Whether names of databases, schemas and tables are case sensitive (EnableCaseSensitiveIdentifier).
     */
    caseSensitiveIdentifiers?: boolean;
    /**
     * The tables to restore.
     *
     * @minItems 1
     */
    tables: ClusterTable[];
}
export interface ClusterTable {
    /**
     * The table in the snapshot (SourceTableName).
     */
    name: string;
    /**
     * The table to create (NewTableName); it must not exist yet.
     */
    newName: string;
}
