#!/usr/bin/env bash
# What people write: a loop over the AWS CLI. Namespaces side by side, in each one table after the other, a poll every 2 seconds.
# usage: aws-cli.sh TABLES NAMESPACE...
set -euo pipefail
tables=$1
shift

restore_namespace() {
  local namespace=$1 table id status
  for ((table = 0; table < tables; table++)); do
    id=$(aws redshift-serverless restore-table-from-recovery-point \
      --namespace-name "$namespace" --workgroup-name "$namespace-wg" --recovery-point-id "$namespace-point" \
      --source-database-name prod --source-schema-name public --source-table-name "t$table" \
      --target-database-name prod --target-schema-name public --new-table-name "t${table}_restored" \
      --query tableRestoreStatus.tableRestoreRequestId --output text)
    while :; do
      sleep 2
      status=$(aws redshift-serverless get-table-restore-status --table-restore-request-id "$id" --query tableRestoreStatus.status --output text)
      case $status in
        SUCCEEDED) break ;;
        FAILED | CANCELED) echo "$namespace.t$table: $status" >&2 && exit 1 ;;
      esac
    done
  done
}

for namespace; do restore_namespace "$namespace" & done
for job in $(jobs -p); do wait "$job"; done
