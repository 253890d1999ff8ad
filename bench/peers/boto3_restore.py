"""What people write in Python. usage: boto3_restore.py WORKERS TABLES NAMESPACE...

A pool of WORKERS threads, one for each namespace: submit, then poll every 2 seconds, then the next table.
With one worker this is the way of MultipleTableRestoreUtility: all tables one after the other.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import boto3


def restore_namespace(client, namespace, tables):
    for table in range(tables):
        answer = client.restore_table_from_recovery_point(
            namespaceName=namespace,
            workgroupName=f"{namespace}-wg",
            recoveryPointId=f"{namespace}-point",
            sourceDatabaseName="prod",
            sourceSchemaName="public",
            sourceTableName=f"t{table}",
            targetDatabaseName="prod",
            targetSchemaName="public",
            newTableName=f"t{table}_restored",
        )
        request = answer["tableRestoreStatus"]["tableRestoreRequestId"]
        while True:
            time.sleep(2)
            status = client.get_table_restore_status(tableRestoreRequestId=request)["tableRestoreStatus"]["status"]
            if status == "SUCCEEDED":
                break
            if status in ("FAILED", "CANCELED"):
                raise SystemExit(f"{namespace}.t{table}: {status}")


def main():
    workers, tables, namespaces = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    client = boto3.client("redshift-serverless")
    with ThreadPoolExecutor(workers) as pool:
        for done in [pool.submit(restore_namespace, client, namespace, tables) for namespace in namespaces]:
            done.result()


main()
