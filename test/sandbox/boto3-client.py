"""Works with the sandbox as boto3's users do, and prints what it saw as one JSON document."""

import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint = sys.argv[1]
redshift = boto3.client("redshift", endpoint_url=endpoint, config=Config(retries={"total_max_attempts": 1}))
# Alone among names these hold what XML has to write as a reference, and what a form has to escape.
names = ["plain", "a b+c%20d", "<&>\"']]>", "tab\tline\nend", "订单 ünïcode", "rs:colon"]
seen = {}


def every(operation, key, member, **parameters):
    """One member of all that a paginator gives, in pages of 20."""
    pages = redshift.get_paginator(operation).paginate(PaginationConfig={"PageSize": 20}, **parameters)
    return [item[member] for page in pages for item in page[key]]


def refused(call, **parameters):
    try:
        call(**parameters)
        return "no error"
    except ClientError as error:
        return [type(error).__name__, error.response["Error"]["Code"], error.response["Error"]["Type"]]


seen["clusters"] = every("describe_clusters", "Clusters", "ClusterIdentifier")
seen["snapshots"] = len(set(every("describe_cluster_snapshots", "Snapshots", "SnapshotIdentifier")))
newest = redshift.describe_cluster_snapshots(
    ClusterIdentifier="warehouse",
    SnapshotType="automated",
    ClusterExists=True,
    SortingEntities=[{"Attribute": "CREATE_TIME", "SortOrder": "DESC"}],
)["Snapshots"][0]
redshift.copy_cluster_snapshot(SourceSnapshotIdentifier=newest["SnapshotIdentifier"], TargetSnapshotIdentifier="kept")
redshift.get_waiter("snapshot_available").wait(SnapshotIdentifier="kept")
copied = redshift.modify_cluster_snapshot(SnapshotIdentifier="kept", ManualSnapshotRetentionPeriod=90)["Snapshot"]
seen["copied"] = [copied["SnapshotCreateTime"] == newest["SnapshotCreateTime"], copied["ManualSnapshotRemainingDays"]]

for name in names:
    redshift.get_waiter("cluster_available").wait(ClusterIdentifier="warehouse")
    redshift.restore_table_from_cluster_snapshot(
        ClusterIdentifier="warehouse",
        SnapshotIdentifier="kept",
        SourceDatabaseName="prod",
        SourceTableName="orders",
        TargetSchemaName="recovered",
        NewTableName=name,
        EnableCaseSensitiveIdentifier=True,
    )
listed = every("describe_table_restore_status", "TableRestoreStatusDetails", "NewTableName", ClusterIdentifier="warehouse")
seen["names"] = listed == names
seen["times"] = sorted({type(item).__name__ for item in every("describe_table_restore_status", "TableRestoreStatusDetails", "RequestTime")})
seen["refusals"] = [
    refused(redshift.describe_clusters, ClusterIdentifier="nowhere"),
    refused(redshift.describe_table_restore_status, TableRestoreRequestId="nothing"),
    refused(redshift.copy_cluster_snapshot, SourceSnapshotIdentifier="kept", TargetSnapshotIdentifier="again"),
]
print(json.dumps(seen))
