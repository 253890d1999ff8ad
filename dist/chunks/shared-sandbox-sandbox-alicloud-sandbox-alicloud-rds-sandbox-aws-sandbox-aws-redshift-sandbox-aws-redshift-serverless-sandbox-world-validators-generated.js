import { require_dist } from "./vendor-yaml.js";
import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
// src/sandbox/banner.ts
const endpointVariables = (url) => ({
	AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: url,
	AWS_ENDPOINT_URL_REDSHIFT: url,
	AWS_ENDPOINT_URL_REDSHIFT_DATA: url,
	AWS_ENDPOINT_URL_STS: url,
	REINSTATE_ALICLOUD_RDS_ENDPOINT: url,
	REINSTATE_ALICLOUD_STS_ENDPOINT: url
});
const sandboxBanner = (url) => [`listening on ${url}`, ...Object.entries(endpointVariables(url)).map(([name, value]) => `export ${name}=${value}`)];
// src/validators/generated/scenario.js
var import_dist = require_dist();
const Scenario = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"title": "Scenario",
	"description": "What the sandbox simulates: its world, its speed, its faults. Whatever is given replaces that part of the default world.",
	"type": "object",
	"additionalProperties": false,
	"required": ["version"],
	"properties": {
		"version": {
			"description": "The version of this format.",
			"const": 1
		},
		"now": {
			"description": "What the sandbox's clock shows when it starts; it runs from there.",
			"type": "string",
			"format": "date-time"
		},
		"speed": { "$ref": "#/definitions/speed" },
		"collisions": {
			"description": "When a restore to an existing table or from an absent one is refused: by the request itself, or by the job failing later.",
			"enum": ["at-once", "later"]
		},
		"concurrentRestores": {
			"description": "How many restores one namespace, cluster or instance runs at a time. 1 when left out.",
			"type": "integer",
			"minimum": 1,
			"maximum": 100
		},
		"busyClusterCode": {
			"description": "What a cluster answers to one restore too many: that an operation runs, which is what users report, or that a quota is exceeded.",
			"enum": ["InvalidClusterState", "InProgressTableRestoreQuotaExceededFault"]
		},
		"listEndedMs": {
			"description": "How long DescribeTableRestoreStatus lists a restore that has ended, without its id; 0 lists those in progress only. For ever when left out.",
			"type": "integer",
			"minimum": 0
		},
		"lastMarker": {
			"description": "The Marker on a last page of provisioned Redshift: an empty element, or none.",
			"enum": ["absent", "empty"]
		},
		"taskType": {
			"description": "The TaskType that DescribeHistoryTasks shows for a restore.",
			"type": "string",
			"minLength": 1
		},
		"metaRows": {
			"description": "What a row of DescribeMetaList stands for.",
			"enum": ["database", "table"]
		},
		"secrets": {
			"description": "Access keys by id. With this, signatures are checked for their value and other ids are unknown.",
			"type": "object",
			"minProperties": 1,
			"additionalProperties": {
				"type": "string",
				"minLength": 1
			}
		},
		"account": {
			"description": "The account of every access key, in both clouds. When left out: 111122223333 in AWS, 1111222233334444 in Alibaba Cloud.",
			"$ref": "#/definitions/account"
		},
		"accounts": {
			"description": "The accounts of single access keys. All see the same world, each in ARNs of its own.",
			"type": "object",
			"additionalProperties": { "$ref": "#/definitions/account" }
		},
		"namespaces": {
			"type": "array",
			"items": { "$ref": "#/definitions/namespace" }
		},
		"clusters": {
			"type": "array",
			"items": { "$ref": "#/definitions/cluster" }
		},
		"instances": {
			"type": "array",
			"items": { "$ref": "#/definitions/instance" }
		},
		"faults": {
			"type": "array",
			"items": { "$ref": "#/definitions/fault" }
		}
	},
	"definitions": {
		"time": {
			"title": "ScenarioTime",
			"description": "A time with a zone, or one relative to the start: -90m, -2d, +30s.",
			"type": "string",
			"pattern": "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$"
		},
		"name": {
			"title": "ScenarioName",
			"type": "string",
			"minLength": 1
		},
		"account": {
			"type": "string",
			"pattern": "^[0-9]{1,32}$"
		},
		"speed": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"megabytesPerSecond": {
					"description": "How fast data is restored.",
					"type": "number",
					"exclusiveMinimum": 0
				},
				"pendingMs": {
					"description": "How long a restore waits before it starts.",
					"type": "integer",
					"minimum": 0
				},
				"minimumMs": {
					"description": "The least that a restore takes once started.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"namespace": {
			"title": "NamespaceScenario",
			"description": "A Redshift Serverless namespace.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name"],
			"properties": {
				"name": {
					"type": "string",
					"pattern": "^[a-z0-9-]{3,64}$"
				},
				"status": { "enum": [
					"AVAILABLE",
					"MODIFYING",
					"DELETING"
				] },
				"busyUntil": {
					"description": "Another operation runs on the namespace until then.",
					"$ref": "#/definitions/time"
				},
				"workgroups": {
					"type": "array",
					"items": { "$ref": "#/definitions/workgroup" }
				},
				"databases": {
					"type": "array",
					"items": { "$ref": "#/definitions/warehouseDatabase" }
				},
				"recoveryPoints": {
					"description": "Left out: one every 30 minutes. They expire after 24 hours.",
					"type": "array",
					"items": { "$ref": "#/definitions/recoveryPoint" }
				},
				"snapshots": {
					"type": "array",
					"items": { "$ref": "#/definitions/snapshot" }
				}
			}
		},
		"workgroup": {
			"type": "object",
			"additionalProperties": false,
			"required": ["name"],
			"properties": {
				"name": {
					"type": "string",
					"pattern": "^[a-z0-9-]{3,64}$"
				},
				"status": { "enum": [
					"CREATING",
					"AVAILABLE",
					"MODIFYING",
					"DELETING"
				] },
				"caseSensitiveIdentifiers": { "type": "boolean" }
			}
		},
		"warehouseDatabase": {
			"title": "WarehouseDatabaseScenario",
			"type": "object",
			"additionalProperties": false,
			"required": ["name"],
			"properties": {
				"name": { "$ref": "#/definitions/name" },
				"schemas": {
					"type": "array",
					"items": {
						"type": "object",
						"additionalProperties": false,
						"required": ["name"],
						"properties": {
							"name": { "$ref": "#/definitions/name" },
							"tables": {
								"type": "array",
								"items": { "$ref": "#/definitions/warehouseTable" }
							}
						}
					}
				}
			}
		},
		"warehouseTable": {
			"title": "WarehouseTableScenario",
			"type": "object",
			"additionalProperties": false,
			"required": ["name"],
			"properties": {
				"name": { "$ref": "#/definitions/name" },
				"megabytes": {
					"type": "integer",
					"minimum": 0
				},
				"interleaved": {
					"description": "It has an interleaved sort key, so it can't be restored.",
					"type": "boolean"
				},
				"createdAt": { "$ref": "#/definitions/time" },
				"droppedAt": { "$ref": "#/definitions/time" }
			}
		},
		"recoveryPoint": {
			"title": "RecoveryPointScenario",
			"type": "object",
			"additionalProperties": false,
			"required": ["id", "createdAt"],
			"properties": {
				"id": { "$ref": "#/definitions/name" },
				"createdAt": { "$ref": "#/definitions/time" }
			}
		},
		"snapshot": {
			"title": "SnapshotScenario",
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "createdAt"],
			"properties": {
				"name": { "$ref": "#/definitions/name" },
				"createdAt": { "$ref": "#/definitions/time" },
				"status": { "enum": [
					"AVAILABLE",
					"CREATING",
					"DELETED",
					"CANCELLED",
					"FAILED",
					"COPYING"
				] },
				"retentionDays": {
					"description": "-1 keeps it for ever.",
					"type": "integer",
					"minimum": -1
				}
			}
		},
		"cluster": {
			"title": "ClusterScenario",
			"description": "A provisioned Redshift cluster. Two may share an identifier where one of them is deleted.",
			"type": "object",
			"additionalProperties": false,
			"required": ["identifier"],
			"properties": {
				"identifier": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{0,62}$"
				},
				"status": {
					"description": "The ClusterStatus; a cluster that has just restored a table is modifying.",
					"enum": [
						"available",
						"available, prep-for-resize",
						"available, resize-cleanup",
						"cancelling-resize",
						"creating",
						"deleting",
						"final-snapshot",
						"hardware-failure",
						"incompatible-hsm",
						"incompatible-network",
						"incompatible-parameters",
						"incompatible-restore",
						"modifying",
						"paused",
						"rebooting",
						"renaming",
						"resizing",
						"rotating-keys",
						"storage-full",
						"updating-hsm"
					]
				},
				"availability": {
					"description": "The ClusterAvailabilityStatus; left out: the one that goes with the status.",
					"enum": [
						"Available",
						"Unavailable",
						"Maintenance",
						"Modifying",
						"Failed"
					]
				},
				"createdAt": { "$ref": "#/definitions/time" },
				"deletedAt": {
					"description": "From then on only its manual snapshots are there.",
					"$ref": "#/definitions/time"
				},
				"busyUntil": {
					"description": "Another operation runs on the cluster until then.",
					"$ref": "#/definitions/time"
				},
				"modifyingMs": {
					"description": "How long the cluster is modifying after each restore. 0 when left out.",
					"type": "integer",
					"minimum": 0
				},
				"nodeType": { "$ref": "#/definitions/name" },
				"numberOfNodes": {
					"type": "integer",
					"minimum": 1
				},
				"automatedRetentionDays": {
					"description": "How long automated snapshots are kept; the latest one is kept longer. 0: there are none. 1 when left out.",
					"type": "integer",
					"minimum": 0,
					"maximum": 35
				},
				"databases": {
					"type": "array",
					"items": { "$ref": "#/definitions/warehouseDatabase" }
				},
				"automatedSnapshots": {
					"description": "Left out: one every 8 hours.",
					"type": "array",
					"items": { "$ref": "#/definitions/automatedSnapshot" }
				},
				"snapshots": {
					"description": "The manual ones.",
					"type": "array",
					"items": { "$ref": "#/definitions/manualSnapshot" }
				}
			}
		},
		"clusterSnapshotStatus": { "enum": [
			"available",
			"creating",
			"final snapshot",
			"failed",
			"deleted"
		] },
		"automatedSnapshot": {
			"title": "AutomatedSnapshotScenario",
			"type": "object",
			"additionalProperties": false,
			"required": ["createdAt"],
			"properties": {
				"identifier": {
					"description": "Left out: rs:CLUSTER-YYYY-MM-DD-HH-MM-SS.",
					"$ref": "#/definitions/name"
				},
				"createdAt": { "$ref": "#/definitions/time" },
				"status": { "$ref": "#/definitions/clusterSnapshotStatus" },
				"nodeType": {
					"description": "Left out: the cluster's. Another one: from before a resize.",
					"$ref": "#/definitions/name"
				},
				"numberOfNodes": {
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"manualSnapshot": {
			"title": "ManualSnapshotScenario",
			"type": "object",
			"additionalProperties": false,
			"required": ["identifier", "createdAt"],
			"properties": {
				"identifier": { "$ref": "#/definitions/name" },
				"createdAt": { "$ref": "#/definitions/time" },
				"status": { "$ref": "#/definitions/clusterSnapshotStatus" },
				"retentionDays": {
					"description": "-1, when left out, keeps it for ever.",
					"type": "integer",
					"minimum": -1,
					"maximum": 3653
				},
				"nodeType": {
					"description": "Left out: the cluster's. Another one: from before a resize.",
					"$ref": "#/definitions/name"
				},
				"numberOfNodes": {
					"type": "integer",
					"minimum": 1
				},
				"owner": {
					"description": "Another account, which shares it.",
					"$ref": "#/definitions/account"
				},
				"sharedWith": {
					"description": "Accounts that may restore it.",
					"type": "array",
					"items": { "$ref": "#/definitions/account" }
				},
				"sourceRegion": {
					"description": "It was copied from this region.",
					"$ref": "#/definitions/name"
				},
				"tags": {
					"type": "object",
					"additionalProperties": { "type": "string" }
				}
			}
		},
		"instance": {
			"title": "InstanceScenario",
			"description": "An ApsaraDB RDS instance.",
			"type": "object",
			"additionalProperties": false,
			"required": ["id"],
			"properties": {
				"id": { "$ref": "#/definitions/name" },
				"description": { "type": "string" },
				"region": { "$ref": "#/definitions/name" },
				"engine": { "enum": [
					"MySQL",
					"PostgreSQL",
					"SQLServer",
					"MariaDB"
				] },
				"engineVersion": { "$ref": "#/definitions/name" },
				"category": { "enum": [
					"Basic",
					"HighAvailability",
					"cluster",
					"AlwaysOn",
					"Finance",
					"serverless_basic",
					"serverless_standard"
				] },
				"storageType": { "enum": [
					"local_ssd",
					"cloud_ssd",
					"cloud_essd",
					"cloud_essd2",
					"cloud_essd3",
					"general_essd"
				] },
				"type": { "enum": [
					"Primary",
					"Readonly",
					"Guard",
					"Temp"
				] },
				"status": { "$ref": "#/definitions/name" },
				"lockMode": { "enum": [
					"Unlock",
					"ManualLock",
					"LockByExpiration",
					"LockByRestoration",
					"LockByDiskQuota",
					"Released"
				] },
				"storageGigabytes": {
					"type": "integer",
					"minimum": 1
				},
				"usedGigabytes": {
					"type": "number",
					"minimum": 0
				},
				"readOnlyInstances": {
					"type": "array",
					"items": { "$ref": "#/definitions/name" }
				},
				"guardInstance": { "$ref": "#/definitions/name" },
				"temporaryInstance": { "$ref": "#/definitions/name" },
				"databases": {
					"type": "array",
					"items": { "$ref": "#/definitions/database" }
				},
				"backups": {
					"type": "array",
					"items": { "$ref": "#/definitions/backup" }
				},
				"backupPolicy": { "$ref": "#/definitions/backupPolicy" },
				"logWindow": {
					"description": "The times that log backups cover. Left out: the last 7 days.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"begin": { "$ref": "#/definitions/time" },
						"end": {
							"description": "Left out: it follows the clock.",
							"$ref": "#/definitions/time"
						}
					}
				},
				"tasks": {
					"type": "array",
					"items": { "$ref": "#/definitions/task" }
				}
			}
		},
		"database": {
			"title": "DatabaseScenario",
			"type": "object",
			"additionalProperties": false,
			"required": ["name"],
			"properties": {
				"name": { "$ref": "#/definitions/name" },
				"createdAt": { "$ref": "#/definitions/time" },
				"droppedAt": { "$ref": "#/definitions/time" },
				"tables": {
					"type": "array",
					"items": {
						"type": "object",
						"additionalProperties": false,
						"required": ["name"],
						"properties": {
							"name": { "$ref": "#/definitions/name" },
							"kilobytes": {
								"type": "integer",
								"minimum": 0
							},
							"createdAt": { "$ref": "#/definitions/time" },
							"droppedAt": { "$ref": "#/definitions/time" }
						}
					}
				}
			}
		},
		"backup": {
			"title": "BackupScenario",
			"type": "object",
			"additionalProperties": false,
			"required": ["id", "startedAt"],
			"properties": {
				"id": {
					"description": "Digits, as DescribeMetaList takes a number.",
					"type": "string",
					"pattern": "^[1-9][0-9]{0,14}$"
				},
				"startedAt": { "$ref": "#/definitions/time" },
				"endedAt": { "$ref": "#/definitions/time" },
				"status": { "enum": ["Success", "Failed"] },
				"available": { "type": "boolean" },
				"metaStatus": {
					"description": "Empty: taken before the feature was on.",
					"enum": [
						"OK",
						"LARGE",
						"EMPTY",
						""
					]
				},
				"method": { "enum": [
					"Physical",
					"Logical",
					"Snapshot"
				] },
				"type": { "enum": ["FullBackup", "IncrementalBackup"] },
				"mode": { "enum": ["Automated", "Manual"] },
				"engineVersion": { "$ref": "#/definitions/name" },
				"archived": { "type": "boolean" },
				"databases": {
					"description": "Left out: what the instance held when it started.",
					"type": "array",
					"items": { "$ref": "#/definitions/database" }
				}
			}
		},
		"backupPolicy": {
			"title": "BackupPolicyScenario",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"compressType": {
					"description": "4: table restore is on.",
					"enum": [
						"0",
						"1",
						"4",
						"8"
					]
				},
				"logBackup": { "type": "boolean" },
				"retentionDays": {
					"type": "integer",
					"minimum": 1,
					"maximum": 730
				},
				"logRetentionDays": {
					"type": "integer",
					"minimum": 1,
					"maximum": 730
				}
			}
		},
		"task": {
			"title": "TaskScenario",
			"description": "A task that is not a restore of this sandbox.",
			"type": "object",
			"additionalProperties": false,
			"required": ["type", "startedAt"],
			"properties": {
				"id": { "$ref": "#/definitions/name" },
				"type": { "$ref": "#/definitions/name" },
				"status": { "enum": [
					"Scheduled",
					"Running",
					"Succeed",
					"Failed",
					"Cancelling",
					"Canceled",
					"Waiting"
				] },
				"startedAt": { "$ref": "#/definitions/time" },
				"endedAt": { "$ref": "#/definitions/time" }
			}
		},
		"fault": {
			"type": "object",
			"additionalProperties": false,
			"required": ["operation", "fault"],
			"properties": {
				"operation": {
					"description": "The provider's name of the operation, or * for any.",
					"type": "string",
					"pattern": "^([*]|[A-Z][A-Za-z]+)$"
				},
				"match": {
					"description": "Only requests with these parameters.",
					"type": "object",
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean"
					] }
				},
				"accessKey": {
					"description": "Only requests that are signed with this access key; for what happens to requests, not to restores.",
					"$ref": "#/definitions/name"
				},
				"nth": {
					"description": "From which matching request on it happens, counted from 1. 1 when left out.",
					"type": "integer",
					"minimum": 1
				},
				"times": {
					"description": "How often it happens. 1 when left out.",
					"type": "integer",
					"minimum": 1
				},
				"fault": { "$ref": "#/definitions/effect" }
			}
		},
		"effect": {
			"type": "object",
			"required": ["kind"],
			"discriminator": { "propertyName": "kind" },
			"oneOf": [
				{
					"title": "ErrorFault",
					"description": "The provider's error. Message and status are the official ones when left out.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "code"],
					"properties": {
						"kind": { "const": "error" },
						"code": { "$ref": "#/definitions/name" },
						"message": { "type": "string" },
						"status": {
							"type": "integer",
							"minimum": 200,
							"maximum": 599
						},
						"accepted": {
							"description": "The request is carried out all the same.",
							"type": "boolean"
						}
					}
				},
				{
					"title": "DropFault",
					"description": "The connection closes without an answer: before the request is carried out, or after.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "enum": ["drop-before", "drop-after"] } }
				},
				{
					"title": "HangFault",
					"description": "No answer for a long time (600000 ms when left out). Accepted requests are carried out at once; others never, and the connection then closes.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": {
						"kind": { "const": "hang" },
						"ms": {
							"type": "integer",
							"minimum": 1
						},
						"accepted": { "type": "boolean" }
					}
				},
				{
					"title": "HtmlFault",
					"description": "A gateway's HTML page instead of an answer.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": {
						"kind": { "const": "html" },
						"status": {
							"description": "500 when left out.",
							"type": "integer",
							"minimum": 200,
							"maximum": 599
						},
						"body": {
							"description": "Instead of the page: JSON of another form, or nothing.",
							"type": "string"
						},
						"accepted": {
							"description": "The request is carried out all the same.",
							"type": "boolean"
						}
					}
				},
				{
					"title": "ThrottleFault",
					"description": "The provider's throttling error. AWS's clients are told whole seconds.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": {
						"kind": { "const": "throttle" },
						"retryAfterMs": {
							"type": "integer",
							"minimum": 0
						}
					}
				},
				{
					"title": "SlowFault",
					"description": "The request is carried out and answered after this time.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "ms"],
					"properties": {
						"kind": { "const": "slow" },
						"ms": {
							"type": "integer",
							"minimum": 1
						}
					}
				},
				{
					"title": "RestoreEndFault",
					"description": "The accepted restore fails or is cancelled when this part of it is done (0.5 when left out).",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": {
						"kind": { "enum": ["restore-fails", "restore-cancelled"] },
						"message": { "type": "string" },
						"at": {
							"type": "number",
							"minimum": 0,
							"maximum": 1
						}
					}
				},
				{
					"title": "StallFault",
					"description": "The accepted restore stands still when this part of it is done (0.5 when left out): for this time, or for ever.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": {
						"kind": { "const": "restore-stalls" },
						"at": {
							"type": "number",
							"minimum": 0,
							"maximum": 1
						},
						"ms": {
							"type": "integer",
							"minimum": 1
						}
					}
				},
				{
					"title": "ListingFault",
					"description": "The accepted restore shows up in listings only after this time, or no longer shows up anywhere after it.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "ms"],
					"properties": {
						"kind": { "enum": ["late-listing", "vanish"] },
						"ms": {
							"type": "integer",
							"minimum": 0
						}
					}
				},
				{
					"title": "ProgressFault",
					"description": "The accepted restore reports more done than there is, or a total of 0.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "enum": ["progress-beyond-total", "progress-without-total"] } }
				}
			]
		}
	}
};
const func2 = Object.prototype.hasOwnProperty;
const formats0 = /^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$/;
const pattern0 = new RegExp("^[0-9]{1,32}$", "u");
const schema15 = {
	"title": "NamespaceScenario",
	"description": "A Redshift Serverless namespace.",
	"type": "object",
	"additionalProperties": false,
	"required": ["name"],
	"properties": {
		"name": {
			"type": "string",
			"pattern": "^[a-z0-9-]{3,64}$"
		},
		"status": { "enum": [
			"AVAILABLE",
			"MODIFYING",
			"DELETING"
		] },
		"busyUntil": {
			"description": "Another operation runs on the namespace until then.",
			"$ref": "#/definitions/time"
		},
		"workgroups": {
			"type": "array",
			"items": { "$ref": "#/definitions/workgroup" }
		},
		"databases": {
			"type": "array",
			"items": { "$ref": "#/definitions/warehouseDatabase" }
		},
		"recoveryPoints": {
			"description": "Left out: one every 30 minutes. They expire after 24 hours.",
			"type": "array",
			"items": { "$ref": "#/definitions/recoveryPoint" }
		},
		"snapshots": {
			"type": "array",
			"items": { "$ref": "#/definitions/snapshot" }
		}
	}
};
const schema17 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["name"],
	"properties": {
		"name": {
			"type": "string",
			"pattern": "^[a-z0-9-]{3,64}$"
		},
		"status": { "enum": [
			"CREATING",
			"AVAILABLE",
			"MODIFYING",
			"DELETING"
		] },
		"caseSensitiveIdentifiers": { "type": "boolean" }
	}
};
const pattern2 = new RegExp("^[a-z0-9-]{3,64}$", "u");
const pattern3 = new RegExp("^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$", "u");
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "megabytes" || key0 === "interleaved" || key0 === "createdAt" || key0 === "droppedAt")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.megabytes !== void 0) {
			let data1 = data.megabytes;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err4 = {
					instancePath: instancePath + "/megabytes",
					schemaPath: "#/properties/megabytes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 < 0 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/megabytes",
						schemaPath: "#/properties/megabytes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.interleaved !== void 0) {
			if (typeof data.interleaved !== "boolean") {
				const err6 = {
					instancePath: instancePath + "/interleaved",
					schemaPath: "#/properties/interleaved/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data3 = data.createdAt;
			if (typeof data3 === "string") {
				if (!pattern3.test(data3)) {
					const err7 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.droppedAt !== void 0) {
			let data4 = data.droppedAt;
			if (typeof data4 === "string") {
				if (!pattern3.test(data4)) {
					const err9 = {
						instancePath: instancePath + "/droppedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/droppedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate13.errors = vErrors;
	return errors === 0;
}
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "schemas")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.schemas !== void 0) {
			let data1 = data.schemas;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
						if (data2.name === void 0) {
							const err4 = {
								instancePath: instancePath + "/schemas/" + i0,
								schemaPath: "#/properties/schemas/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
						for (const key1 in data2) if (!(key1 === "name" || key1 === "tables")) {
							const err5 = {
								instancePath: instancePath + "/schemas/" + i0,
								schemaPath: "#/properties/schemas/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						if (data2.name !== void 0) {
							let data3 = data2.name;
							if (typeof data3 === "string") {
								if (data3.length < 1) {
									const err6 = {
										instancePath: instancePath + "/schemas/" + i0 + "/name",
										schemaPath: "#/definitions/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err6];
									else vErrors.push(err6);
									errors++;
								}
							} else {
								const err7 = {
									instancePath: instancePath + "/schemas/" + i0 + "/name",
									schemaPath: "#/definitions/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err7];
								else vErrors.push(err7);
								errors++;
							}
						}
						if (data2.tables !== void 0) {
							let data4 = data2.tables;
							if (Array.isArray(data4)) {
								const len1 = data4.length;
								for (let i1 = 0; i1 < len1; i1++) if (!validate13(data4[i1], {
									instancePath: instancePath + "/schemas/" + i0 + "/tables/" + i1,
									parentData: data4,
									parentDataProperty: i1,
									rootData
								})) {
									vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
									errors = vErrors.length;
								}
							} else {
								const err8 = {
									instancePath: instancePath + "/schemas/" + i0 + "/tables",
									schemaPath: "#/properties/schemas/items/properties/tables/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err8];
								else vErrors.push(err8);
								errors++;
							}
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/schemas/" + i0,
							schemaPath: "#/properties/schemas/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/schemas",
					schemaPath: "#/properties/schemas/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate12.errors = vErrors;
	return errors === 0;
}
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "createdAt")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data1 = data.createdAt;
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err5 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate16.errors = vErrors;
	return errors === 0;
}
const schema28 = {
	"title": "SnapshotScenario",
	"type": "object",
	"additionalProperties": false,
	"required": ["name", "createdAt"],
	"properties": {
		"name": { "$ref": "#/definitions/name" },
		"createdAt": { "$ref": "#/definitions/time" },
		"status": { "enum": [
			"AVAILABLE",
			"CREATING",
			"DELETED",
			"CANCELLED",
			"FAILED",
			"COPYING"
		] },
		"retentionDays": {
			"description": "-1 keeps it for ever.",
			"type": "integer",
			"minimum": -1
		}
	}
};
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "createdAt" || key0 === "status" || key0 === "retentionDays")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data1 = data.createdAt;
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err5 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data2 = data.status;
			if (!(data2 === "AVAILABLE" || data2 === "CREATING" || data2 === "DELETED" || data2 === "CANCELLED" || data2 === "FAILED" || data2 === "COPYING")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema28.properties.status.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.retentionDays !== void 0) {
			let data3 = data.retentionDays;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
				const err8 = {
					instancePath: instancePath + "/retentionDays",
					schemaPath: "#/properties/retentionDays/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 < -1 || isNaN(data3)) {
					const err9 = {
						instancePath: instancePath + "/retentionDays",
						schemaPath: "#/properties/retentionDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: -1
						},
						message: "must be >= -1"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate18.errors = vErrors;
	return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "status" || key0 === "busyUntil" || key0 === "workgroups" || key0 === "databases" || key0 === "recoveryPoints" || key0 === "snapshots")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (!pattern2.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{3,64}$" },
						message: "must match pattern \"^[a-z0-9-]{3,64}$\""
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data1 = data.status;
			if (!(data1 === "AVAILABLE" || data1 === "MODIFYING" || data1 === "DELETING")) {
				const err4 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema15.properties.status.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.busyUntil !== void 0) {
			let data2 = data.busyUntil;
			if (typeof data2 === "string") {
				if (!pattern3.test(data2)) {
					const err5 = {
						instancePath: instancePath + "/busyUntil",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/busyUntil",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.workgroups !== void 0) {
			let data3 = data.workgroups;
			if (Array.isArray(data3)) {
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
						if (data4.name === void 0) {
							const err7 = {
								instancePath: instancePath + "/workgroups/" + i0,
								schemaPath: "#/definitions/workgroup/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
						for (const key1 in data4) if (!(key1 === "name" || key1 === "status" || key1 === "caseSensitiveIdentifiers")) {
							const err8 = {
								instancePath: instancePath + "/workgroups/" + i0,
								schemaPath: "#/definitions/workgroup/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (data4.name !== void 0) {
							let data5 = data4.name;
							if (typeof data5 === "string") {
								if (!pattern2.test(data5)) {
									const err9 = {
										instancePath: instancePath + "/workgroups/" + i0 + "/name",
										schemaPath: "#/definitions/workgroup/properties/name/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9-]{3,64}$" },
										message: "must match pattern \"^[a-z0-9-]{3,64}$\""
									};
									if (vErrors === null) vErrors = [err9];
									else vErrors.push(err9);
									errors++;
								}
							} else {
								const err10 = {
									instancePath: instancePath + "/workgroups/" + i0 + "/name",
									schemaPath: "#/definitions/workgroup/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
							}
						}
						if (data4.status !== void 0) {
							let data6 = data4.status;
							if (!(data6 === "CREATING" || data6 === "AVAILABLE" || data6 === "MODIFYING" || data6 === "DELETING")) {
								const err11 = {
									instancePath: instancePath + "/workgroups/" + i0 + "/status",
									schemaPath: "#/definitions/workgroup/properties/status/enum",
									keyword: "enum",
									params: { allowedValues: schema17.properties.status.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
						if (data4.caseSensitiveIdentifiers !== void 0) {
							if (typeof data4.caseSensitiveIdentifiers !== "boolean") {
								const err12 = {
									instancePath: instancePath + "/workgroups/" + i0 + "/caseSensitiveIdentifiers",
									schemaPath: "#/definitions/workgroup/properties/caseSensitiveIdentifiers/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
					} else {
						const err13 = {
							instancePath: instancePath + "/workgroups/" + i0,
							schemaPath: "#/definitions/workgroup/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/workgroups",
					schemaPath: "#/properties/workgroups/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.databases !== void 0) {
			let data8 = data.databases;
			if (Array.isArray(data8)) {
				const len1 = data8.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate12(data8[i1], {
					instancePath: instancePath + "/databases/" + i1,
					parentData: data8,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
					errors = vErrors.length;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/databases",
					schemaPath: "#/properties/databases/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.recoveryPoints !== void 0) {
			let data10 = data.recoveryPoints;
			if (Array.isArray(data10)) {
				const len2 = data10.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate16(data10[i2], {
					instancePath: instancePath + "/recoveryPoints/" + i2,
					parentData: data10,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
					errors = vErrors.length;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/recoveryPoints",
					schemaPath: "#/properties/recoveryPoints/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.snapshots !== void 0) {
			let data12 = data.snapshots;
			if (Array.isArray(data12)) {
				const len3 = data12.length;
				for (let i3 = 0; i3 < len3; i3++) if (!validate18(data12[i3], {
					instancePath: instancePath + "/snapshots/" + i3,
					parentData: data12,
					parentDataProperty: i3,
					rootData
				})) {
					vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
					errors = vErrors.length;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/snapshots",
					schemaPath: "#/properties/snapshots/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
const schema31 = {
	"title": "ClusterScenario",
	"description": "A provisioned Redshift cluster. Two may share an identifier where one of them is deleted.",
	"type": "object",
	"additionalProperties": false,
	"required": ["identifier"],
	"properties": {
		"identifier": {
			"type": "string",
			"pattern": "^[a-z][a-z0-9-]{0,62}$"
		},
		"status": {
			"description": "The ClusterStatus; a cluster that has just restored a table is modifying.",
			"enum": [
				"available",
				"available, prep-for-resize",
				"available, resize-cleanup",
				"cancelling-resize",
				"creating",
				"deleting",
				"final-snapshot",
				"hardware-failure",
				"incompatible-hsm",
				"incompatible-network",
				"incompatible-parameters",
				"incompatible-restore",
				"modifying",
				"paused",
				"rebooting",
				"renaming",
				"resizing",
				"rotating-keys",
				"storage-full",
				"updating-hsm"
			]
		},
		"availability": {
			"description": "The ClusterAvailabilityStatus; left out: the one that goes with the status.",
			"enum": [
				"Available",
				"Unavailable",
				"Maintenance",
				"Modifying",
				"Failed"
			]
		},
		"createdAt": { "$ref": "#/definitions/time" },
		"deletedAt": {
			"description": "From then on only its manual snapshots are there.",
			"$ref": "#/definitions/time"
		},
		"busyUntil": {
			"description": "Another operation runs on the cluster until then.",
			"$ref": "#/definitions/time"
		},
		"modifyingMs": {
			"description": "How long the cluster is modifying after each restore. 0 when left out.",
			"type": "integer",
			"minimum": 0
		},
		"nodeType": { "$ref": "#/definitions/name" },
		"numberOfNodes": {
			"type": "integer",
			"minimum": 1
		},
		"automatedRetentionDays": {
			"description": "How long automated snapshots are kept; the latest one is kept longer. 0: there are none. 1 when left out.",
			"type": "integer",
			"minimum": 0,
			"maximum": 35
		},
		"databases": {
			"type": "array",
			"items": { "$ref": "#/definitions/warehouseDatabase" }
		},
		"automatedSnapshots": {
			"description": "Left out: one every 8 hours.",
			"type": "array",
			"items": { "$ref": "#/definitions/automatedSnapshot" }
		},
		"snapshots": {
			"description": "The manual ones.",
			"type": "array",
			"items": { "$ref": "#/definitions/manualSnapshot" }
		}
	}
};
const pattern9 = new RegExp("^[a-z][a-z0-9-]{0,62}$", "u");
const schema39 = { "enum": [
	"available",
	"creating",
	"final snapshot",
	"failed",
	"deleted"
] };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.createdAt === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "identifier" || key0 === "createdAt" || key0 === "status" || key0 === "nodeType" || key0 === "numberOfNodes")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.identifier !== void 0) {
			let data0 = data.identifier;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/identifier",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/identifier",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data1 = data.createdAt;
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data2 = data.status;
			if (!(data2 === "available" || data2 === "creating" || data2 === "final snapshot" || data2 === "failed" || data2 === "deleted")) {
				const err6 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/definitions/clusterSnapshotStatus/enum",
					keyword: "enum",
					params: { allowedValues: schema39.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.nodeType !== void 0) {
			let data3 = data.nodeType;
			if (typeof data3 === "string") {
				if (data3.length < 1) {
					const err7 = {
						instancePath: instancePath + "/nodeType",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/nodeType",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.numberOfNodes !== void 0) {
			let data4 = data.numberOfNodes;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err9 = {
					instancePath: instancePath + "/numberOfNodes",
					schemaPath: "#/properties/numberOfNodes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 < 1 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/numberOfNodes",
						schemaPath: "#/properties/numberOfNodes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate23.errors = vErrors;
	return errors === 0;
}
const schema41 = {
	"title": "ManualSnapshotScenario",
	"type": "object",
	"additionalProperties": false,
	"required": ["identifier", "createdAt"],
	"properties": {
		"identifier": { "$ref": "#/definitions/name" },
		"createdAt": { "$ref": "#/definitions/time" },
		"status": { "$ref": "#/definitions/clusterSnapshotStatus" },
		"retentionDays": {
			"description": "-1, when left out, keeps it for ever.",
			"type": "integer",
			"minimum": -1,
			"maximum": 3653
		},
		"nodeType": {
			"description": "Left out: the cluster's. Another one: from before a resize.",
			"$ref": "#/definitions/name"
		},
		"numberOfNodes": {
			"type": "integer",
			"minimum": 1
		},
		"owner": {
			"description": "Another account, which shares it.",
			"$ref": "#/definitions/account"
		},
		"sharedWith": {
			"description": "Accounts that may restore it.",
			"type": "array",
			"items": { "$ref": "#/definitions/account" }
		},
		"sourceRegion": {
			"description": "It was copied from this region.",
			"$ref": "#/definitions/name"
		},
		"tags": {
			"type": "object",
			"additionalProperties": { "type": "string" }
		}
	}
};
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.identifier === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "identifier" },
				message: "must have required property 'identifier'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema41.properties, key0)) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.identifier !== void 0) {
			let data0 = data.identifier;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/identifier",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/identifier",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data1 = data.createdAt;
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err5 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data2 = data.status;
			if (!(data2 === "available" || data2 === "creating" || data2 === "final snapshot" || data2 === "failed" || data2 === "deleted")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/definitions/clusterSnapshotStatus/enum",
					keyword: "enum",
					params: { allowedValues: schema39.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.retentionDays !== void 0) {
			let data3 = data.retentionDays;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
				const err8 = {
					instancePath: instancePath + "/retentionDays",
					schemaPath: "#/properties/retentionDays/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 3653 || isNaN(data3)) {
					const err9 = {
						instancePath: instancePath + "/retentionDays",
						schemaPath: "#/properties/retentionDays/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 3653
						},
						message: "must be <= 3653"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data3 < -1 || isNaN(data3)) {
					const err10 = {
						instancePath: instancePath + "/retentionDays",
						schemaPath: "#/properties/retentionDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: -1
						},
						message: "must be >= -1"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.nodeType !== void 0) {
			let data4 = data.nodeType;
			if (typeof data4 === "string") {
				if (data4.length < 1) {
					const err11 = {
						instancePath: instancePath + "/nodeType",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/nodeType",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.numberOfNodes !== void 0) {
			let data5 = data.numberOfNodes;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err13 = {
					instancePath: instancePath + "/numberOfNodes",
					schemaPath: "#/properties/numberOfNodes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 < 1 || isNaN(data5)) {
					const err14 = {
						instancePath: instancePath + "/numberOfNodes",
						schemaPath: "#/properties/numberOfNodes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			}
		}
		if (data.owner !== void 0) {
			let data6 = data.owner;
			if (typeof data6 === "string") {
				if (!pattern0.test(data6)) {
					const err15 = {
						instancePath: instancePath + "/owner",
						schemaPath: "#/definitions/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,32}$" },
						message: "must match pattern \"^[0-9]{1,32}$\""
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/owner",
					schemaPath: "#/definitions/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.sharedWith !== void 0) {
			let data7 = data.sharedWith;
			if (Array.isArray(data7)) {
				const len0 = data7.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data8 = data7[i0];
					if (typeof data8 === "string") {
						if (!pattern0.test(data8)) {
							const err17 = {
								instancePath: instancePath + "/sharedWith/" + i0,
								schemaPath: "#/definitions/account/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,32}$" },
								message: "must match pattern \"^[0-9]{1,32}$\""
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					} else {
						const err18 = {
							instancePath: instancePath + "/sharedWith/" + i0,
							schemaPath: "#/definitions/account/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/sharedWith",
					schemaPath: "#/properties/sharedWith/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.sourceRegion !== void 0) {
			let data9 = data.sourceRegion;
			if (typeof data9 === "string") {
				if (data9.length < 1) {
					const err20 = {
						instancePath: instancePath + "/sourceRegion",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/sourceRegion",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.tags !== void 0) {
			let data10 = data.tags;
			if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
				for (const key1 in data10) if (typeof data10[key1] !== "string") {
					const err22 = {
						instancePath: instancePath + "/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/tags/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/tags",
					schemaPath: "#/properties/tags/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
	} else {
		const err24 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err24];
		else vErrors.push(err24);
		errors++;
	}
	validate25.errors = vErrors;
	return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.identifier === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "identifier" },
				message: "must have required property 'identifier'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema31.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.identifier !== void 0) {
			let data0 = data.identifier;
			if (typeof data0 === "string") {
				if (!pattern9.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/identifier",
						schemaPath: "#/properties/identifier/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z][a-z0-9-]{0,62}$" },
						message: "must match pattern \"^[a-z][a-z0-9-]{0,62}$\""
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/identifier",
					schemaPath: "#/properties/identifier/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data1 = data.status;
			if (!(data1 === "available" || data1 === "available, prep-for-resize" || data1 === "available, resize-cleanup" || data1 === "cancelling-resize" || data1 === "creating" || data1 === "deleting" || data1 === "final-snapshot" || data1 === "hardware-failure" || data1 === "incompatible-hsm" || data1 === "incompatible-network" || data1 === "incompatible-parameters" || data1 === "incompatible-restore" || data1 === "modifying" || data1 === "paused" || data1 === "rebooting" || data1 === "renaming" || data1 === "resizing" || data1 === "rotating-keys" || data1 === "storage-full" || data1 === "updating-hsm")) {
				const err4 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.status.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.availability !== void 0) {
			let data2 = data.availability;
			if (!(data2 === "Available" || data2 === "Unavailable" || data2 === "Maintenance" || data2 === "Modifying" || data2 === "Failed")) {
				const err5 = {
					instancePath: instancePath + "/availability",
					schemaPath: "#/properties/availability/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.availability.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data3 = data.createdAt;
			if (typeof data3 === "string") {
				if (!pattern3.test(data3)) {
					const err6 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.deletedAt !== void 0) {
			let data4 = data.deletedAt;
			if (typeof data4 === "string") {
				if (!pattern3.test(data4)) {
					const err8 = {
						instancePath: instancePath + "/deletedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/deletedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.busyUntil !== void 0) {
			let data5 = data.busyUntil;
			if (typeof data5 === "string") {
				if (!pattern3.test(data5)) {
					const err10 = {
						instancePath: instancePath + "/busyUntil",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/busyUntil",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.modifyingMs !== void 0) {
			let data6 = data.modifyingMs;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
				const err12 = {
					instancePath: instancePath + "/modifyingMs",
					schemaPath: "#/properties/modifyingMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 < 0 || isNaN(data6)) {
					const err13 = {
						instancePath: instancePath + "/modifyingMs",
						schemaPath: "#/properties/modifyingMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.nodeType !== void 0) {
			let data7 = data.nodeType;
			if (typeof data7 === "string") {
				if (data7.length < 1) {
					const err14 = {
						instancePath: instancePath + "/nodeType",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/nodeType",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.numberOfNodes !== void 0) {
			let data8 = data.numberOfNodes;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
				const err16 = {
					instancePath: instancePath + "/numberOfNodes",
					schemaPath: "#/properties/numberOfNodes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 < 1 || isNaN(data8)) {
					const err17 = {
						instancePath: instancePath + "/numberOfNodes",
						schemaPath: "#/properties/numberOfNodes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			}
		}
		if (data.automatedRetentionDays !== void 0) {
			let data9 = data.automatedRetentionDays;
			if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
				const err18 = {
					instancePath: instancePath + "/automatedRetentionDays",
					schemaPath: "#/properties/automatedRetentionDays/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
			if (typeof data9 == "number" && isFinite(data9)) {
				if (data9 > 35 || isNaN(data9)) {
					const err19 = {
						instancePath: instancePath + "/automatedRetentionDays",
						schemaPath: "#/properties/automatedRetentionDays/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 35
						},
						message: "must be <= 35"
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (data9 < 0 || isNaN(data9)) {
					const err20 = {
						instancePath: instancePath + "/automatedRetentionDays",
						schemaPath: "#/properties/automatedRetentionDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.databases !== void 0) {
			let data10 = data.databases;
			if (Array.isArray(data10)) {
				const len0 = data10.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate12(data10[i0], {
					instancePath: instancePath + "/databases/" + i0,
					parentData: data10,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
					errors = vErrors.length;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/databases",
					schemaPath: "#/properties/databases/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.automatedSnapshots !== void 0) {
			let data12 = data.automatedSnapshots;
			if (Array.isArray(data12)) {
				const len1 = data12.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate23(data12[i1], {
					instancePath: instancePath + "/automatedSnapshots/" + i1,
					parentData: data12,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
					errors = vErrors.length;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/automatedSnapshots",
					schemaPath: "#/properties/automatedSnapshots/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.snapshots !== void 0) {
			let data14 = data.snapshots;
			if (Array.isArray(data14)) {
				const len2 = data14.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate25(data14[i2], {
					instancePath: instancePath + "/snapshots/" + i2,
					parentData: data14,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
					errors = vErrors.length;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/snapshots",
					schemaPath: "#/properties/snapshots/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
	} else {
		const err24 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err24];
		else vErrors.push(err24);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
const schema49 = {
	"title": "InstanceScenario",
	"description": "An ApsaraDB RDS instance.",
	"type": "object",
	"additionalProperties": false,
	"required": ["id"],
	"properties": {
		"id": { "$ref": "#/definitions/name" },
		"description": { "type": "string" },
		"region": { "$ref": "#/definitions/name" },
		"engine": { "enum": [
			"MySQL",
			"PostgreSQL",
			"SQLServer",
			"MariaDB"
		] },
		"engineVersion": { "$ref": "#/definitions/name" },
		"category": { "enum": [
			"Basic",
			"HighAvailability",
			"cluster",
			"AlwaysOn",
			"Finance",
			"serverless_basic",
			"serverless_standard"
		] },
		"storageType": { "enum": [
			"local_ssd",
			"cloud_ssd",
			"cloud_essd",
			"cloud_essd2",
			"cloud_essd3",
			"general_essd"
		] },
		"type": { "enum": [
			"Primary",
			"Readonly",
			"Guard",
			"Temp"
		] },
		"status": { "$ref": "#/definitions/name" },
		"lockMode": { "enum": [
			"Unlock",
			"ManualLock",
			"LockByExpiration",
			"LockByRestoration",
			"LockByDiskQuota",
			"Released"
		] },
		"storageGigabytes": {
			"type": "integer",
			"minimum": 1
		},
		"usedGigabytes": {
			"type": "number",
			"minimum": 0
		},
		"readOnlyInstances": {
			"type": "array",
			"items": { "$ref": "#/definitions/name" }
		},
		"guardInstance": { "$ref": "#/definitions/name" },
		"temporaryInstance": { "$ref": "#/definitions/name" },
		"databases": {
			"type": "array",
			"items": { "$ref": "#/definitions/database" }
		},
		"backups": {
			"type": "array",
			"items": { "$ref": "#/definitions/backup" }
		},
		"backupPolicy": { "$ref": "#/definitions/backupPolicy" },
		"logWindow": {
			"description": "The times that log backups cover. Left out: the last 7 days.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"begin": { "$ref": "#/definitions/time" },
				"end": {
					"description": "Left out: it follows the clock.",
					"$ref": "#/definitions/time"
				}
			}
		},
		"tasks": {
			"type": "array",
			"items": { "$ref": "#/definitions/task" }
		}
	}
};
const schema68 = {
	"title": "BackupPolicyScenario",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"compressType": {
			"description": "4: table restore is on.",
			"enum": [
				"0",
				"1",
				"4",
				"8"
			]
		},
		"logBackup": { "type": "boolean" },
		"retentionDays": {
			"type": "integer",
			"minimum": 1,
			"maximum": 730
		},
		"logRetentionDays": {
			"type": "integer",
			"minimum": 1,
			"maximum": 730
		}
	}
};
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "createdAt" || key0 === "droppedAt" || key0 === "tables")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data1 = data.createdAt;
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.droppedAt !== void 0) {
			let data2 = data.droppedAt;
			if (typeof data2 === "string") {
				if (!pattern3.test(data2)) {
					const err6 = {
						instancePath: instancePath + "/droppedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/droppedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data3 = data.tables;
			if (Array.isArray(data3)) {
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
						if (data4.name === void 0) {
							const err8 = {
								instancePath: instancePath + "/tables/" + i0,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						for (const key1 in data4) if (!(key1 === "name" || key1 === "kilobytes" || key1 === "createdAt" || key1 === "droppedAt")) {
							const err9 = {
								instancePath: instancePath + "/tables/" + i0,
								schemaPath: "#/properties/tables/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (data4.name !== void 0) {
							let data5 = data4.name;
							if (typeof data5 === "string") {
								if (data5.length < 1) {
									const err10 = {
										instancePath: instancePath + "/tables/" + i0 + "/name",
										schemaPath: "#/definitions/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							} else {
								const err11 = {
									instancePath: instancePath + "/tables/" + i0 + "/name",
									schemaPath: "#/definitions/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
						if (data4.kilobytes !== void 0) {
							let data6 = data4.kilobytes;
							if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
								const err12 = {
									instancePath: instancePath + "/tables/" + i0 + "/kilobytes",
									schemaPath: "#/properties/tables/items/properties/kilobytes/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
							if (typeof data6 == "number" && isFinite(data6)) {
								if (data6 < 0 || isNaN(data6)) {
									const err13 = {
										instancePath: instancePath + "/tables/" + i0 + "/kilobytes",
										schemaPath: "#/properties/tables/items/properties/kilobytes/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
							}
						}
						if (data4.createdAt !== void 0) {
							let data7 = data4.createdAt;
							if (typeof data7 === "string") {
								if (!pattern3.test(data7)) {
									const err14 = {
										instancePath: instancePath + "/tables/" + i0 + "/createdAt",
										schemaPath: "#/definitions/time/pattern",
										keyword: "pattern",
										params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
										message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
							} else {
								const err15 = {
									instancePath: instancePath + "/tables/" + i0 + "/createdAt",
									schemaPath: "#/definitions/time/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data4.droppedAt !== void 0) {
							let data8 = data4.droppedAt;
							if (typeof data8 === "string") {
								if (!pattern3.test(data8)) {
									const err16 = {
										instancePath: instancePath + "/tables/" + i0 + "/droppedAt",
										schemaPath: "#/definitions/time/pattern",
										keyword: "pattern",
										params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
										message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							} else {
								const err17 = {
									instancePath: instancePath + "/tables/" + i0 + "/droppedAt",
									schemaPath: "#/definitions/time/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
					} else {
						const err18 = {
							instancePath: instancePath + "/tables/" + i0,
							schemaPath: "#/properties/tables/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
	} else {
		const err20 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err20];
		else vErrors.push(err20);
		errors++;
	}
	validate29.errors = vErrors;
	return errors === 0;
}
const schema64 = {
	"title": "BackupScenario",
	"type": "object",
	"additionalProperties": false,
	"required": ["id", "startedAt"],
	"properties": {
		"id": {
			"description": "Digits, as DescribeMetaList takes a number.",
			"type": "string",
			"pattern": "^[1-9][0-9]{0,14}$"
		},
		"startedAt": { "$ref": "#/definitions/time" },
		"endedAt": { "$ref": "#/definitions/time" },
		"status": { "enum": ["Success", "Failed"] },
		"available": { "type": "boolean" },
		"metaStatus": {
			"description": "Empty: taken before the feature was on.",
			"enum": [
				"OK",
				"LARGE",
				"EMPTY",
				""
			]
		},
		"method": { "enum": [
			"Physical",
			"Logical",
			"Snapshot"
		] },
		"type": { "enum": ["FullBackup", "IncrementalBackup"] },
		"mode": { "enum": ["Automated", "Manual"] },
		"engineVersion": { "$ref": "#/definitions/name" },
		"archived": { "type": "boolean" },
		"databases": {
			"description": "Left out: what the instance held when it started.",
			"type": "array",
			"items": { "$ref": "#/definitions/database" }
		}
	}
};
const pattern21 = new RegExp("^[1-9][0-9]{0,14}$", "u");
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.startedAt === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "startedAt" },
				message: "must have required property 'startedAt'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema64.properties, key0)) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (!pattern21.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^[1-9][0-9]{0,14}$" },
						message: "must match pattern \"^[1-9][0-9]{0,14}$\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.startedAt !== void 0) {
			let data1 = data.startedAt;
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err5 = {
						instancePath: instancePath + "/startedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/startedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.endedAt !== void 0) {
			let data2 = data.endedAt;
			if (typeof data2 === "string") {
				if (!pattern3.test(data2)) {
					const err7 = {
						instancePath: instancePath + "/endedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/endedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (!(data3 === "Success" || data3 === "Failed")) {
				const err9 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema64.properties.status.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.available !== void 0) {
			if (typeof data.available !== "boolean") {
				const err10 = {
					instancePath: instancePath + "/available",
					schemaPath: "#/properties/available/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.metaStatus !== void 0) {
			let data5 = data.metaStatus;
			if (!(data5 === "OK" || data5 === "LARGE" || data5 === "EMPTY" || data5 === "")) {
				const err11 = {
					instancePath: instancePath + "/metaStatus",
					schemaPath: "#/properties/metaStatus/enum",
					keyword: "enum",
					params: { allowedValues: schema64.properties.metaStatus.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.method !== void 0) {
			let data6 = data.method;
			if (!(data6 === "Physical" || data6 === "Logical" || data6 === "Snapshot")) {
				const err12 = {
					instancePath: instancePath + "/method",
					schemaPath: "#/properties/method/enum",
					keyword: "enum",
					params: { allowedValues: schema64.properties.method.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.type !== void 0) {
			let data7 = data.type;
			if (!(data7 === "FullBackup" || data7 === "IncrementalBackup")) {
				const err13 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: schema64.properties.type.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.mode !== void 0) {
			let data8 = data.mode;
			if (!(data8 === "Automated" || data8 === "Manual")) {
				const err14 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/properties/mode/enum",
					keyword: "enum",
					params: { allowedValues: schema64.properties.mode.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.engineVersion !== void 0) {
			let data9 = data.engineVersion;
			if (typeof data9 === "string") {
				if (data9.length < 1) {
					const err15 = {
						instancePath: instancePath + "/engineVersion",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/engineVersion",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.archived !== void 0) {
			if (typeof data.archived !== "boolean") {
				const err17 = {
					instancePath: instancePath + "/archived",
					schemaPath: "#/properties/archived/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.databases !== void 0) {
			let data11 = data.databases;
			if (Array.isArray(data11)) {
				const len0 = data11.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate29(data11[i0], {
					instancePath: instancePath + "/databases/" + i0,
					parentData: data11,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
					errors = vErrors.length;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/databases",
					schemaPath: "#/properties/databases/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
	} else {
		const err19 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
	}
	validate31.errors = vErrors;
	return errors === 0;
}
const schema71 = {
	"title": "TaskScenario",
	"description": "A task that is not a restore of this sandbox.",
	"type": "object",
	"additionalProperties": false,
	"required": ["type", "startedAt"],
	"properties": {
		"id": { "$ref": "#/definitions/name" },
		"type": { "$ref": "#/definitions/name" },
		"status": { "enum": [
			"Scheduled",
			"Running",
			"Succeed",
			"Failed",
			"Cancelling",
			"Canceled",
			"Waiting"
		] },
		"startedAt": { "$ref": "#/definitions/time" },
		"endedAt": { "$ref": "#/definitions/time" }
	}
};
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.type === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "type" },
				message: "must have required property 'type'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.startedAt === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "startedAt" },
				message: "must have required property 'startedAt'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "type" || key0 === "status" || key0 === "startedAt" || key0 === "endedAt")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.type !== void 0) {
			let data1 = data.type;
			if (typeof data1 === "string") {
				if (data1.length < 1) {
					const err5 = {
						instancePath: instancePath + "/type",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data2 = data.status;
			if (!(data2 === "Scheduled" || data2 === "Running" || data2 === "Succeed" || data2 === "Failed" || data2 === "Cancelling" || data2 === "Canceled" || data2 === "Waiting")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema71.properties.status.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.startedAt !== void 0) {
			let data3 = data.startedAt;
			if (typeof data3 === "string") {
				if (!pattern3.test(data3)) {
					const err8 = {
						instancePath: instancePath + "/startedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/startedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.endedAt !== void 0) {
			let data4 = data.endedAt;
			if (typeof data4 === "string") {
				if (!pattern3.test(data4)) {
					const err10 = {
						instancePath: instancePath + "/endedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
						message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/endedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
	} else {
		const err12 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err12];
		else vErrors.push(err12);
		errors++;
	}
	validate34.errors = vErrors;
	return errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema49.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.description !== void 0) {
			if (typeof data.description !== "string") {
				const err4 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data2 = data.region;
			if (typeof data2 === "string") {
				if (data2.length < 1) {
					const err5 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.engine !== void 0) {
			let data3 = data.engine;
			if (!(data3 === "MySQL" || data3 === "PostgreSQL" || data3 === "SQLServer" || data3 === "MariaDB")) {
				const err7 = {
					instancePath: instancePath + "/engine",
					schemaPath: "#/properties/engine/enum",
					keyword: "enum",
					params: { allowedValues: schema49.properties.engine.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.engineVersion !== void 0) {
			let data4 = data.engineVersion;
			if (typeof data4 === "string") {
				if (data4.length < 1) {
					const err8 = {
						instancePath: instancePath + "/engineVersion",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/engineVersion",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.category !== void 0) {
			let data5 = data.category;
			if (!(data5 === "Basic" || data5 === "HighAvailability" || data5 === "cluster" || data5 === "AlwaysOn" || data5 === "Finance" || data5 === "serverless_basic" || data5 === "serverless_standard")) {
				const err10 = {
					instancePath: instancePath + "/category",
					schemaPath: "#/properties/category/enum",
					keyword: "enum",
					params: { allowedValues: schema49.properties.category.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.storageType !== void 0) {
			let data6 = data.storageType;
			if (!(data6 === "local_ssd" || data6 === "cloud_ssd" || data6 === "cloud_essd" || data6 === "cloud_essd2" || data6 === "cloud_essd3" || data6 === "general_essd")) {
				const err11 = {
					instancePath: instancePath + "/storageType",
					schemaPath: "#/properties/storageType/enum",
					keyword: "enum",
					params: { allowedValues: schema49.properties.storageType.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.type !== void 0) {
			let data7 = data.type;
			if (!(data7 === "Primary" || data7 === "Readonly" || data7 === "Guard" || data7 === "Temp")) {
				const err12 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: schema49.properties.type.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data8 = data.status;
			if (typeof data8 === "string") {
				if (data8.length < 1) {
					const err13 = {
						instancePath: instancePath + "/status",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.lockMode !== void 0) {
			let data9 = data.lockMode;
			if (!(data9 === "Unlock" || data9 === "ManualLock" || data9 === "LockByExpiration" || data9 === "LockByRestoration" || data9 === "LockByDiskQuota" || data9 === "Released")) {
				const err15 = {
					instancePath: instancePath + "/lockMode",
					schemaPath: "#/properties/lockMode/enum",
					keyword: "enum",
					params: { allowedValues: schema49.properties.lockMode.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.storageGigabytes !== void 0) {
			let data10 = data.storageGigabytes;
			if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
				const err16 = {
					instancePath: instancePath + "/storageGigabytes",
					schemaPath: "#/properties/storageGigabytes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data10 == "number" && isFinite(data10)) {
				if (data10 < 1 || isNaN(data10)) {
					const err17 = {
						instancePath: instancePath + "/storageGigabytes",
						schemaPath: "#/properties/storageGigabytes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			}
		}
		if (data.usedGigabytes !== void 0) {
			let data11 = data.usedGigabytes;
			if (typeof data11 == "number" && isFinite(data11)) {
				if (data11 < 0 || isNaN(data11)) {
					const err18 = {
						instancePath: instancePath + "/usedGigabytes",
						schemaPath: "#/properties/usedGigabytes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/usedGigabytes",
					schemaPath: "#/properties/usedGigabytes/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.readOnlyInstances !== void 0) {
			let data12 = data.readOnlyInstances;
			if (Array.isArray(data12)) {
				const len0 = data12.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data13 = data12[i0];
					if (typeof data13 === "string") {
						if (data13.length < 1) {
							const err20 = {
								instancePath: instancePath + "/readOnlyInstances/" + i0,
								schemaPath: "#/definitions/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
					} else {
						const err21 = {
							instancePath: instancePath + "/readOnlyInstances/" + i0,
							schemaPath: "#/definitions/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/readOnlyInstances",
					schemaPath: "#/properties/readOnlyInstances/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.guardInstance !== void 0) {
			let data14 = data.guardInstance;
			if (typeof data14 === "string") {
				if (data14.length < 1) {
					const err23 = {
						instancePath: instancePath + "/guardInstance",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/guardInstance",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.temporaryInstance !== void 0) {
			let data15 = data.temporaryInstance;
			if (typeof data15 === "string") {
				if (data15.length < 1) {
					const err25 = {
						instancePath: instancePath + "/temporaryInstance",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/temporaryInstance",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.databases !== void 0) {
			let data16 = data.databases;
			if (Array.isArray(data16)) {
				const len1 = data16.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate29(data16[i1], {
					instancePath: instancePath + "/databases/" + i1,
					parentData: data16,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
					errors = vErrors.length;
				}
			} else {
				const err27 = {
					instancePath: instancePath + "/databases",
					schemaPath: "#/properties/databases/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.backups !== void 0) {
			let data18 = data.backups;
			if (Array.isArray(data18)) {
				const len2 = data18.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate31(data18[i2], {
					instancePath: instancePath + "/backups/" + i2,
					parentData: data18,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
					errors = vErrors.length;
				}
			} else {
				const err28 = {
					instancePath: instancePath + "/backups",
					schemaPath: "#/properties/backups/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.backupPolicy !== void 0) {
			let data20 = data.backupPolicy;
			if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
				for (const key1 in data20) if (!(key1 === "compressType" || key1 === "logBackup" || key1 === "retentionDays" || key1 === "logRetentionDays")) {
					const err29 = {
						instancePath: instancePath + "/backupPolicy",
						schemaPath: "#/definitions/backupPolicy/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				if (data20.compressType !== void 0) {
					let data21 = data20.compressType;
					if (!(data21 === "0" || data21 === "1" || data21 === "4" || data21 === "8")) {
						const err30 = {
							instancePath: instancePath + "/backupPolicy/compressType",
							schemaPath: "#/definitions/backupPolicy/properties/compressType/enum",
							keyword: "enum",
							params: { allowedValues: schema68.properties.compressType.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
				if (data20.logBackup !== void 0) {
					if (typeof data20.logBackup !== "boolean") {
						const err31 = {
							instancePath: instancePath + "/backupPolicy/logBackup",
							schemaPath: "#/definitions/backupPolicy/properties/logBackup/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				if (data20.retentionDays !== void 0) {
					let data23 = data20.retentionDays;
					if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
						const err32 = {
							instancePath: instancePath + "/backupPolicy/retentionDays",
							schemaPath: "#/definitions/backupPolicy/properties/retentionDays/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
					if (typeof data23 == "number" && isFinite(data23)) {
						if (data23 > 730 || isNaN(data23)) {
							const err33 = {
								instancePath: instancePath + "/backupPolicy/retentionDays",
								schemaPath: "#/definitions/backupPolicy/properties/retentionDays/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 730
								},
								message: "must be <= 730"
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						if (data23 < 1 || isNaN(data23)) {
							const err34 = {
								instancePath: instancePath + "/backupPolicy/retentionDays",
								schemaPath: "#/definitions/backupPolicy/properties/retentionDays/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					}
				}
				if (data20.logRetentionDays !== void 0) {
					let data24 = data20.logRetentionDays;
					if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
						const err35 = {
							instancePath: instancePath + "/backupPolicy/logRetentionDays",
							schemaPath: "#/definitions/backupPolicy/properties/logRetentionDays/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
					if (typeof data24 == "number" && isFinite(data24)) {
						if (data24 > 730 || isNaN(data24)) {
							const err36 = {
								instancePath: instancePath + "/backupPolicy/logRetentionDays",
								schemaPath: "#/definitions/backupPolicy/properties/logRetentionDays/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 730
								},
								message: "must be <= 730"
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						if (data24 < 1 || isNaN(data24)) {
							const err37 = {
								instancePath: instancePath + "/backupPolicy/logRetentionDays",
								schemaPath: "#/definitions/backupPolicy/properties/logRetentionDays/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					}
				}
			} else {
				const err38 = {
					instancePath: instancePath + "/backupPolicy",
					schemaPath: "#/definitions/backupPolicy/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err38];
				else vErrors.push(err38);
				errors++;
			}
		}
		if (data.logWindow !== void 0) {
			let data25 = data.logWindow;
			if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
				for (const key2 in data25) if (!(key2 === "begin" || key2 === "end")) {
					const err39 = {
						instancePath: instancePath + "/logWindow",
						schemaPath: "#/properties/logWindow/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
				if (data25.begin !== void 0) {
					let data26 = data25.begin;
					if (typeof data26 === "string") {
						if (!pattern3.test(data26)) {
							const err40 = {
								instancePath: instancePath + "/logWindow/begin",
								schemaPath: "#/definitions/time/pattern",
								keyword: "pattern",
								params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
								message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/logWindow/begin",
							schemaPath: "#/definitions/time/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
				if (data25.end !== void 0) {
					let data27 = data25.end;
					if (typeof data27 === "string") {
						if (!pattern3.test(data27)) {
							const err42 = {
								instancePath: instancePath + "/logWindow/end",
								schemaPath: "#/definitions/time/pattern",
								keyword: "pattern",
								params: { pattern: "^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$" },
								message: "must match pattern \"^([+-][0-9]+(ms|s|m|h|d)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$\""
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
					} else {
						const err43 = {
							instancePath: instancePath + "/logWindow/end",
							schemaPath: "#/definitions/time/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
			} else {
				const err44 = {
					instancePath: instancePath + "/logWindow",
					schemaPath: "#/properties/logWindow/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err44];
				else vErrors.push(err44);
				errors++;
			}
		}
		if (data.tasks !== void 0) {
			let data28 = data.tasks;
			if (Array.isArray(data28)) {
				const len3 = data28.length;
				for (let i3 = 0; i3 < len3; i3++) if (!validate34(data28[i3], {
					instancePath: instancePath + "/tasks/" + i3,
					parentData: data28,
					parentDataProperty: i3,
					rootData
				})) {
					vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
					errors = vErrors.length;
				}
			} else {
				const err45 = {
					instancePath: instancePath + "/tasks",
					schemaPath: "#/properties/tasks/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err45];
				else vErrors.push(err45);
				errors++;
			}
		}
	} else {
		const err46 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err46];
		else vErrors.push(err46);
		errors++;
	}
	validate28.errors = vErrors;
	return errors === 0;
}
const schema76 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["operation", "fault"],
	"properties": {
		"operation": {
			"description": "The provider's name of the operation, or * for any.",
			"type": "string",
			"pattern": "^([*]|[A-Z][A-Za-z]+)$"
		},
		"match": {
			"description": "Only requests with these parameters.",
			"type": "object",
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean"
			] }
		},
		"accessKey": {
			"description": "Only requests that are signed with this access key; for what happens to requests, not to restores.",
			"$ref": "#/definitions/name"
		},
		"nth": {
			"description": "From which matching request on it happens, counted from 1. 1 when left out.",
			"type": "integer",
			"minimum": 1
		},
		"times": {
			"description": "How often it happens. 1 when left out.",
			"type": "integer",
			"minimum": 1
		},
		"fault": { "$ref": "#/definitions/effect" }
	}
};
const pattern28 = new RegExp("^([*]|[A-Z][A-Za-z]+)$", "u");
const schema78 = {
	"type": "object",
	"required": ["kind"],
	"discriminator": { "propertyName": "kind" },
	"oneOf": [
		{
			"title": "ErrorFault",
			"description": "The provider's error. Message and status are the official ones when left out.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "code"],
			"properties": {
				"kind": { "const": "error" },
				"code": { "$ref": "#/definitions/name" },
				"message": { "type": "string" },
				"status": {
					"type": "integer",
					"minimum": 200,
					"maximum": 599
				},
				"accepted": {
					"description": "The request is carried out all the same.",
					"type": "boolean"
				}
			}
		},
		{
			"title": "DropFault",
			"description": "The connection closes without an answer: before the request is carried out, or after.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind"],
			"properties": { "kind": { "enum": ["drop-before", "drop-after"] } }
		},
		{
			"title": "HangFault",
			"description": "No answer for a long time (600000 ms when left out). Accepted requests are carried out at once; others never, and the connection then closes.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind"],
			"properties": {
				"kind": { "const": "hang" },
				"ms": {
					"type": "integer",
					"minimum": 1
				},
				"accepted": { "type": "boolean" }
			}
		},
		{
			"title": "HtmlFault",
			"description": "A gateway's HTML page instead of an answer.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind"],
			"properties": {
				"kind": { "const": "html" },
				"status": {
					"description": "500 when left out.",
					"type": "integer",
					"minimum": 200,
					"maximum": 599
				},
				"body": {
					"description": "Instead of the page: JSON of another form, or nothing.",
					"type": "string"
				},
				"accepted": {
					"description": "The request is carried out all the same.",
					"type": "boolean"
				}
			}
		},
		{
			"title": "ThrottleFault",
			"description": "The provider's throttling error. AWS's clients are told whole seconds.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind"],
			"properties": {
				"kind": { "const": "throttle" },
				"retryAfterMs": {
					"type": "integer",
					"minimum": 0
				}
			}
		},
		{
			"title": "SlowFault",
			"description": "The request is carried out and answered after this time.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "ms"],
			"properties": {
				"kind": { "const": "slow" },
				"ms": {
					"type": "integer",
					"minimum": 1
				}
			}
		},
		{
			"title": "RestoreEndFault",
			"description": "The accepted restore fails or is cancelled when this part of it is done (0.5 when left out).",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind"],
			"properties": {
				"kind": { "enum": ["restore-fails", "restore-cancelled"] },
				"message": { "type": "string" },
				"at": {
					"type": "number",
					"minimum": 0,
					"maximum": 1
				}
			}
		},
		{
			"title": "StallFault",
			"description": "The accepted restore stands still when this part of it is done (0.5 when left out): for this time, or for ever.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind"],
			"properties": {
				"kind": { "const": "restore-stalls" },
				"at": {
					"type": "number",
					"minimum": 0,
					"maximum": 1
				},
				"ms": {
					"type": "integer",
					"minimum": 1
				}
			}
		},
		{
			"title": "ListingFault",
			"description": "The accepted restore shows up in listings only after this time, or no longer shows up anywhere after it.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "ms"],
			"properties": {
				"kind": { "enum": ["late-listing", "vanish"] },
				"ms": {
					"type": "integer",
					"minimum": 0
				}
			}
		},
		{
			"title": "ProgressFault",
			"description": "The accepted restore reports more done than there is, or a total of 0.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind"],
			"properties": { "kind": { "enum": ["progress-beyond-total", "progress-without-total"] } }
		}
	]
};
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.kind === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const tag0 = data.kind;
		if (typeof tag0 == "string") {
			if (tag0 === "error") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err1 = {
							instancePath,
							schemaPath: "#/oneOf/0/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
					if (data.code === void 0) {
						const err2 = {
							instancePath,
							schemaPath: "#/oneOf/0/required",
							keyword: "required",
							params: { missingProperty: "code" },
							message: "must have required property 'code'"
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
					for (const key0 in data) if (!(key0 === "kind" || key0 === "code" || key0 === "message" || key0 === "status" || key0 === "accepted")) {
						const err3 = {
							instancePath,
							schemaPath: "#/oneOf/0/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key0 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
					if (data.kind !== void 0) {
						if ("error" !== data.kind) {
							const err4 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/0/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "error" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					}
					if (data.code !== void 0) {
						let data1 = data.code;
						if (typeof data1 === "string") {
							if (data1.length < 1) {
								const err5 = {
									instancePath: instancePath + "/code",
									schemaPath: "#/definitions/name/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters"
								};
								if (vErrors === null) vErrors = [err5];
								else vErrors.push(err5);
								errors++;
							}
						} else {
							const err6 = {
								instancePath: instancePath + "/code",
								schemaPath: "#/definitions/name/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					}
					if (data.message !== void 0) {
						if (typeof data.message !== "string") {
							const err7 = {
								instancePath: instancePath + "/message",
								schemaPath: "#/oneOf/0/properties/message/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					}
					if (data.status !== void 0) {
						let data3 = data.status;
						if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
							const err8 = {
								instancePath: instancePath + "/status",
								schemaPath: "#/oneOf/0/properties/status/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (typeof data3 == "number" && isFinite(data3)) {
							if (data3 > 599 || isNaN(data3)) {
								const err9 = {
									instancePath: instancePath + "/status",
									schemaPath: "#/oneOf/0/properties/status/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 599
									},
									message: "must be <= 599"
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
							}
							if (data3 < 200 || isNaN(data3)) {
								const err10 = {
									instancePath: instancePath + "/status",
									schemaPath: "#/oneOf/0/properties/status/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 200
									},
									message: "must be >= 200"
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
							}
						}
					}
					if (data.accepted !== void 0) {
						if (typeof data.accepted !== "boolean") {
							const err11 = {
								instancePath: instancePath + "/accepted",
								schemaPath: "#/oneOf/0/properties/accepted/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					}
				} else {
					const err12 = {
						instancePath,
						schemaPath: "#/oneOf/0/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else if (tag0 === "drop-before") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err13 = {
							instancePath,
							schemaPath: "#/oneOf/1/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					for (const key1 in data) if (!(key1 === "kind")) {
						const err14 = {
							instancePath,
							schemaPath: "#/oneOf/1/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key1 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
					if (data.kind !== void 0) {
						let data5 = data.kind;
						if (!(data5 === "drop-before" || data5 === "drop-after")) {
							const err15 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/1/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema78.oneOf[1].properties.kind.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					}
				} else {
					const err16 = {
						instancePath,
						schemaPath: "#/oneOf/1/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else if (tag0 === "drop-after") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err17 = {
							instancePath,
							schemaPath: "#/oneOf/1/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
					for (const key2 in data) if (!(key2 === "kind")) {
						const err18 = {
							instancePath,
							schemaPath: "#/oneOf/1/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key2 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
					if (data.kind !== void 0) {
						let data6 = data.kind;
						if (!(data6 === "drop-before" || data6 === "drop-after")) {
							const err19 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/1/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema78.oneOf[1].properties.kind.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
					}
				} else {
					const err20 = {
						instancePath,
						schemaPath: "#/oneOf/1/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else if (tag0 === "hang") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err21 = {
							instancePath,
							schemaPath: "#/oneOf/2/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
					for (const key3 in data) if (!(key3 === "kind" || key3 === "ms" || key3 === "accepted")) {
						const err22 = {
							instancePath,
							schemaPath: "#/oneOf/2/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key3 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
					if (data.kind !== void 0) {
						if ("hang" !== data.kind) {
							const err23 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/2/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "hang" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
					}
					if (data.ms !== void 0) {
						let data8 = data.ms;
						if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
							const err24 = {
								instancePath: instancePath + "/ms",
								schemaPath: "#/oneOf/2/properties/ms/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						if (typeof data8 == "number" && isFinite(data8)) {
							if (data8 < 1 || isNaN(data8)) {
								const err25 = {
									instancePath: instancePath + "/ms",
									schemaPath: "#/oneOf/2/properties/ms/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 1
									},
									message: "must be >= 1"
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
						}
					}
					if (data.accepted !== void 0) {
						if (typeof data.accepted !== "boolean") {
							const err26 = {
								instancePath: instancePath + "/accepted",
								schemaPath: "#/oneOf/2/properties/accepted/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean"
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
					}
				} else {
					const err27 = {
						instancePath,
						schemaPath: "#/oneOf/2/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			} else if (tag0 === "html") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err28 = {
							instancePath,
							schemaPath: "#/oneOf/3/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
					for (const key4 in data) if (!(key4 === "kind" || key4 === "status" || key4 === "body" || key4 === "accepted")) {
						const err29 = {
							instancePath,
							schemaPath: "#/oneOf/3/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key4 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
					if (data.kind !== void 0) {
						if ("html" !== data.kind) {
							const err30 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/3/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "html" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					}
					if (data.status !== void 0) {
						let data11 = data.status;
						if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
							const err31 = {
								instancePath: instancePath + "/status",
								schemaPath: "#/oneOf/3/properties/status/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						if (typeof data11 == "number" && isFinite(data11)) {
							if (data11 > 599 || isNaN(data11)) {
								const err32 = {
									instancePath: instancePath + "/status",
									schemaPath: "#/oneOf/3/properties/status/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 599
									},
									message: "must be <= 599"
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
							if (data11 < 200 || isNaN(data11)) {
								const err33 = {
									instancePath: instancePath + "/status",
									schemaPath: "#/oneOf/3/properties/status/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 200
									},
									message: "must be >= 200"
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
						}
					}
					if (data.body !== void 0) {
						if (typeof data.body !== "string") {
							const err34 = {
								instancePath: instancePath + "/body",
								schemaPath: "#/oneOf/3/properties/body/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					}
					if (data.accepted !== void 0) {
						if (typeof data.accepted !== "boolean") {
							const err35 = {
								instancePath: instancePath + "/accepted",
								schemaPath: "#/oneOf/3/properties/accepted/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean"
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					}
				} else {
					const err36 = {
						instancePath,
						schemaPath: "#/oneOf/3/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err36];
					else vErrors.push(err36);
					errors++;
				}
			} else if (tag0 === "throttle") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err37 = {
							instancePath,
							schemaPath: "#/oneOf/4/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
					for (const key5 in data) if (!(key5 === "kind" || key5 === "retryAfterMs")) {
						const err38 = {
							instancePath,
							schemaPath: "#/oneOf/4/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key5 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
					if (data.kind !== void 0) {
						if ("throttle" !== data.kind) {
							const err39 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/4/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "throttle" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
					}
					if (data.retryAfterMs !== void 0) {
						let data15 = data.retryAfterMs;
						if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
							const err40 = {
								instancePath: instancePath + "/retryAfterMs",
								schemaPath: "#/oneOf/4/properties/retryAfterMs/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (typeof data15 == "number" && isFinite(data15)) {
							if (data15 < 0 || isNaN(data15)) {
								const err41 = {
									instancePath: instancePath + "/retryAfterMs",
									schemaPath: "#/oneOf/4/properties/retryAfterMs/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							}
						}
					}
				} else {
					const err42 = {
						instancePath,
						schemaPath: "#/oneOf/4/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err42];
					else vErrors.push(err42);
					errors++;
				}
			} else if (tag0 === "slow") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err43 = {
							instancePath,
							schemaPath: "#/oneOf/5/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
					if (data.ms === void 0) {
						const err44 = {
							instancePath,
							schemaPath: "#/oneOf/5/required",
							keyword: "required",
							params: { missingProperty: "ms" },
							message: "must have required property 'ms'"
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
					for (const key6 in data) if (!(key6 === "kind" || key6 === "ms")) {
						const err45 = {
							instancePath,
							schemaPath: "#/oneOf/5/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key6 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
					if (data.kind !== void 0) {
						if ("slow" !== data.kind) {
							const err46 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/5/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "slow" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
					}
					if (data.ms !== void 0) {
						let data17 = data.ms;
						if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
							const err47 = {
								instancePath: instancePath + "/ms",
								schemaPath: "#/oneOf/5/properties/ms/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
						if (typeof data17 == "number" && isFinite(data17)) {
							if (data17 < 1 || isNaN(data17)) {
								const err48 = {
									instancePath: instancePath + "/ms",
									schemaPath: "#/oneOf/5/properties/ms/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 1
									},
									message: "must be >= 1"
								};
								if (vErrors === null) vErrors = [err48];
								else vErrors.push(err48);
								errors++;
							}
						}
					}
				} else {
					const err49 = {
						instancePath,
						schemaPath: "#/oneOf/5/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err49];
					else vErrors.push(err49);
					errors++;
				}
			} else if (tag0 === "restore-fails") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err50 = {
							instancePath,
							schemaPath: "#/oneOf/6/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
					for (const key7 in data) if (!(key7 === "kind" || key7 === "message" || key7 === "at")) {
						const err51 = {
							instancePath,
							schemaPath: "#/oneOf/6/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key7 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
					if (data.kind !== void 0) {
						let data18 = data.kind;
						if (!(data18 === "restore-fails" || data18 === "restore-cancelled")) {
							const err52 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/6/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema78.oneOf[6].properties.kind.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					}
					if (data.message !== void 0) {
						if (typeof data.message !== "string") {
							const err53 = {
								instancePath: instancePath + "/message",
								schemaPath: "#/oneOf/6/properties/message/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err53];
							else vErrors.push(err53);
							errors++;
						}
					}
					if (data.at !== void 0) {
						let data20 = data.at;
						if (typeof data20 == "number" && isFinite(data20)) {
							if (data20 > 1 || isNaN(data20)) {
								const err54 = {
									instancePath: instancePath + "/at",
									schemaPath: "#/oneOf/6/properties/at/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 1
									},
									message: "must be <= 1"
								};
								if (vErrors === null) vErrors = [err54];
								else vErrors.push(err54);
								errors++;
							}
							if (data20 < 0 || isNaN(data20)) {
								const err55 = {
									instancePath: instancePath + "/at",
									schemaPath: "#/oneOf/6/properties/at/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								};
								if (vErrors === null) vErrors = [err55];
								else vErrors.push(err55);
								errors++;
							}
						} else {
							const err56 = {
								instancePath: instancePath + "/at",
								schemaPath: "#/oneOf/6/properties/at/type",
								keyword: "type",
								params: { type: "number" },
								message: "must be number"
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
					}
				} else {
					const err57 = {
						instancePath,
						schemaPath: "#/oneOf/6/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err57];
					else vErrors.push(err57);
					errors++;
				}
			} else if (tag0 === "restore-cancelled") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err58 = {
							instancePath,
							schemaPath: "#/oneOf/6/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err58];
						else vErrors.push(err58);
						errors++;
					}
					for (const key8 in data) if (!(key8 === "kind" || key8 === "message" || key8 === "at")) {
						const err59 = {
							instancePath,
							schemaPath: "#/oneOf/6/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key8 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err59];
						else vErrors.push(err59);
						errors++;
					}
					if (data.kind !== void 0) {
						let data21 = data.kind;
						if (!(data21 === "restore-fails" || data21 === "restore-cancelled")) {
							const err60 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/6/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema78.oneOf[6].properties.kind.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err60];
							else vErrors.push(err60);
							errors++;
						}
					}
					if (data.message !== void 0) {
						if (typeof data.message !== "string") {
							const err61 = {
								instancePath: instancePath + "/message",
								schemaPath: "#/oneOf/6/properties/message/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err61];
							else vErrors.push(err61);
							errors++;
						}
					}
					if (data.at !== void 0) {
						let data23 = data.at;
						if (typeof data23 == "number" && isFinite(data23)) {
							if (data23 > 1 || isNaN(data23)) {
								const err62 = {
									instancePath: instancePath + "/at",
									schemaPath: "#/oneOf/6/properties/at/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 1
									},
									message: "must be <= 1"
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
							if (data23 < 0 || isNaN(data23)) {
								const err63 = {
									instancePath: instancePath + "/at",
									schemaPath: "#/oneOf/6/properties/at/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								};
								if (vErrors === null) vErrors = [err63];
								else vErrors.push(err63);
								errors++;
							}
						} else {
							const err64 = {
								instancePath: instancePath + "/at",
								schemaPath: "#/oneOf/6/properties/at/type",
								keyword: "type",
								params: { type: "number" },
								message: "must be number"
							};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
					}
				} else {
					const err65 = {
						instancePath,
						schemaPath: "#/oneOf/6/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err65];
					else vErrors.push(err65);
					errors++;
				}
			} else if (tag0 === "restore-stalls") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err66 = {
							instancePath,
							schemaPath: "#/oneOf/7/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err66];
						else vErrors.push(err66);
						errors++;
					}
					for (const key9 in data) if (!(key9 === "kind" || key9 === "at" || key9 === "ms")) {
						const err67 = {
							instancePath,
							schemaPath: "#/oneOf/7/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key9 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err67];
						else vErrors.push(err67);
						errors++;
					}
					if (data.kind !== void 0) {
						if ("restore-stalls" !== data.kind) {
							const err68 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/7/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "restore-stalls" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err68];
							else vErrors.push(err68);
							errors++;
						}
					}
					if (data.at !== void 0) {
						let data25 = data.at;
						if (typeof data25 == "number" && isFinite(data25)) {
							if (data25 > 1 || isNaN(data25)) {
								const err69 = {
									instancePath: instancePath + "/at",
									schemaPath: "#/oneOf/7/properties/at/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 1
									},
									message: "must be <= 1"
								};
								if (vErrors === null) vErrors = [err69];
								else vErrors.push(err69);
								errors++;
							}
							if (data25 < 0 || isNaN(data25)) {
								const err70 = {
									instancePath: instancePath + "/at",
									schemaPath: "#/oneOf/7/properties/at/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								};
								if (vErrors === null) vErrors = [err70];
								else vErrors.push(err70);
								errors++;
							}
						} else {
							const err71 = {
								instancePath: instancePath + "/at",
								schemaPath: "#/oneOf/7/properties/at/type",
								keyword: "type",
								params: { type: "number" },
								message: "must be number"
							};
							if (vErrors === null) vErrors = [err71];
							else vErrors.push(err71);
							errors++;
						}
					}
					if (data.ms !== void 0) {
						let data26 = data.ms;
						if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
							const err72 = {
								instancePath: instancePath + "/ms",
								schemaPath: "#/oneOf/7/properties/ms/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							if (vErrors === null) vErrors = [err72];
							else vErrors.push(err72);
							errors++;
						}
						if (typeof data26 == "number" && isFinite(data26)) {
							if (data26 < 1 || isNaN(data26)) {
								const err73 = {
									instancePath: instancePath + "/ms",
									schemaPath: "#/oneOf/7/properties/ms/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 1
									},
									message: "must be >= 1"
								};
								if (vErrors === null) vErrors = [err73];
								else vErrors.push(err73);
								errors++;
							}
						}
					}
				} else {
					const err74 = {
						instancePath,
						schemaPath: "#/oneOf/7/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err74];
					else vErrors.push(err74);
					errors++;
				}
			} else if (tag0 === "late-listing") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err75 = {
							instancePath,
							schemaPath: "#/oneOf/8/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err75];
						else vErrors.push(err75);
						errors++;
					}
					if (data.ms === void 0) {
						const err76 = {
							instancePath,
							schemaPath: "#/oneOf/8/required",
							keyword: "required",
							params: { missingProperty: "ms" },
							message: "must have required property 'ms'"
						};
						if (vErrors === null) vErrors = [err76];
						else vErrors.push(err76);
						errors++;
					}
					for (const key10 in data) if (!(key10 === "kind" || key10 === "ms")) {
						const err77 = {
							instancePath,
							schemaPath: "#/oneOf/8/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key10 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err77];
						else vErrors.push(err77);
						errors++;
					}
					if (data.kind !== void 0) {
						let data27 = data.kind;
						if (!(data27 === "late-listing" || data27 === "vanish")) {
							const err78 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/8/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema78.oneOf[8].properties.kind.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err78];
							else vErrors.push(err78);
							errors++;
						}
					}
					if (data.ms !== void 0) {
						let data28 = data.ms;
						if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
							const err79 = {
								instancePath: instancePath + "/ms",
								schemaPath: "#/oneOf/8/properties/ms/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							if (vErrors === null) vErrors = [err79];
							else vErrors.push(err79);
							errors++;
						}
						if (typeof data28 == "number" && isFinite(data28)) {
							if (data28 < 0 || isNaN(data28)) {
								const err80 = {
									instancePath: instancePath + "/ms",
									schemaPath: "#/oneOf/8/properties/ms/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								};
								if (vErrors === null) vErrors = [err80];
								else vErrors.push(err80);
								errors++;
							}
						}
					}
				} else {
					const err81 = {
						instancePath,
						schemaPath: "#/oneOf/8/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err81];
					else vErrors.push(err81);
					errors++;
				}
			} else if (tag0 === "vanish") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err82 = {
							instancePath,
							schemaPath: "#/oneOf/8/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err82];
						else vErrors.push(err82);
						errors++;
					}
					if (data.ms === void 0) {
						const err83 = {
							instancePath,
							schemaPath: "#/oneOf/8/required",
							keyword: "required",
							params: { missingProperty: "ms" },
							message: "must have required property 'ms'"
						};
						if (vErrors === null) vErrors = [err83];
						else vErrors.push(err83);
						errors++;
					}
					for (const key11 in data) if (!(key11 === "kind" || key11 === "ms")) {
						const err84 = {
							instancePath,
							schemaPath: "#/oneOf/8/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key11 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err84];
						else vErrors.push(err84);
						errors++;
					}
					if (data.kind !== void 0) {
						let data29 = data.kind;
						if (!(data29 === "late-listing" || data29 === "vanish")) {
							const err85 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/8/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema78.oneOf[8].properties.kind.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err85];
							else vErrors.push(err85);
							errors++;
						}
					}
					if (data.ms !== void 0) {
						let data30 = data.ms;
						if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
							const err86 = {
								instancePath: instancePath + "/ms",
								schemaPath: "#/oneOf/8/properties/ms/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							};
							if (vErrors === null) vErrors = [err86];
							else vErrors.push(err86);
							errors++;
						}
						if (typeof data30 == "number" && isFinite(data30)) {
							if (data30 < 0 || isNaN(data30)) {
								const err87 = {
									instancePath: instancePath + "/ms",
									schemaPath: "#/oneOf/8/properties/ms/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								};
								if (vErrors === null) vErrors = [err87];
								else vErrors.push(err87);
								errors++;
							}
						}
					}
				} else {
					const err88 = {
						instancePath,
						schemaPath: "#/oneOf/8/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err88];
					else vErrors.push(err88);
					errors++;
				}
			} else if (tag0 === "progress-beyond-total") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err89 = {
							instancePath,
							schemaPath: "#/oneOf/9/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err89];
						else vErrors.push(err89);
						errors++;
					}
					for (const key12 in data) if (!(key12 === "kind")) {
						const err90 = {
							instancePath,
							schemaPath: "#/oneOf/9/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key12 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err90];
						else vErrors.push(err90);
						errors++;
					}
					if (data.kind !== void 0) {
						let data31 = data.kind;
						if (!(data31 === "progress-beyond-total" || data31 === "progress-without-total")) {
							const err91 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/9/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema78.oneOf[9].properties.kind.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err91];
							else vErrors.push(err91);
							errors++;
						}
					}
				} else {
					const err92 = {
						instancePath,
						schemaPath: "#/oneOf/9/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err92];
					else vErrors.push(err92);
					errors++;
				}
			} else if (tag0 === "progress-without-total") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.kind === void 0) {
						const err93 = {
							instancePath,
							schemaPath: "#/oneOf/9/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'"
						};
						if (vErrors === null) vErrors = [err93];
						else vErrors.push(err93);
						errors++;
					}
					for (const key13 in data) if (!(key13 === "kind")) {
						const err94 = {
							instancePath,
							schemaPath: "#/oneOf/9/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key13 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err94];
						else vErrors.push(err94);
						errors++;
					}
					if (data.kind !== void 0) {
						let data32 = data.kind;
						if (!(data32 === "progress-beyond-total" || data32 === "progress-without-total")) {
							const err95 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/9/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema78.oneOf[9].properties.kind.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err95];
							else vErrors.push(err95);
							errors++;
						}
					}
				} else {
					const err96 = {
						instancePath,
						schemaPath: "#/oneOf/9/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err96];
					else vErrors.push(err96);
					errors++;
				}
			} else {
				const err97 = {
					instancePath,
					schemaPath: "#/discriminator",
					keyword: "discriminator",
					params: {
						error: "mapping",
						tag: "kind",
						tagValue: tag0
					},
					message: "value of tag \"kind\" must be in oneOf"
				};
				if (vErrors === null) vErrors = [err97];
				else vErrors.push(err97);
				errors++;
			}
		} else {
			const err98 = {
				instancePath,
				schemaPath: "#/discriminator",
				keyword: "discriminator",
				params: {
					error: "tag",
					tag: "kind",
					tagValue: tag0
				},
				message: "tag \"kind\" must be string"
			};
			if (vErrors === null) vErrors = [err98];
			else vErrors.push(err98);
			errors++;
		}
	} else {
		const err99 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err99];
		else vErrors.push(err99);
		errors++;
	}
	validate38.errors = vErrors;
	return errors === 0;
}
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.operation === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "operation" },
				message: "must have required property 'operation'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.fault === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "fault" },
				message: "must have required property 'fault'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "operation" || key0 === "match" || key0 === "accessKey" || key0 === "nth" || key0 === "times" || key0 === "fault")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.operation !== void 0) {
			let data0 = data.operation;
			if (typeof data0 === "string") {
				if (!pattern28.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/operation",
						schemaPath: "#/properties/operation/pattern",
						keyword: "pattern",
						params: { pattern: "^([*]|[A-Z][A-Za-z]+)$" },
						message: "must match pattern \"^([*]|[A-Z][A-Za-z]+)$\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/operation",
					schemaPath: "#/properties/operation/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.match !== void 0) {
			let data1 = data.match;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) for (const key1 in data1) {
				let data2 = data1[key1];
				if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 !== "boolean") {
					const err5 = {
						instancePath: instancePath + "/match/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/match/additionalProperties/type",
						keyword: "type",
						params: { type: schema76.properties.match.additionalProperties.type },
						message: "must be string,number,boolean"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
			else {
				const err6 = {
					instancePath: instancePath + "/match",
					schemaPath: "#/properties/match/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.accessKey !== void 0) {
			let data3 = data.accessKey;
			if (typeof data3 === "string") {
				if (data3.length < 1) {
					const err7 = {
						instancePath: instancePath + "/accessKey",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/accessKey",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.nth !== void 0) {
			let data4 = data.nth;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err9 = {
					instancePath: instancePath + "/nth",
					schemaPath: "#/properties/nth/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 < 1 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/nth",
						schemaPath: "#/properties/nth/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.times !== void 0) {
			let data5 = data.times;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err11 = {
					instancePath: instancePath + "/times",
					schemaPath: "#/properties/times/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 < 1 || isNaN(data5)) {
					const err12 = {
						instancePath: instancePath + "/times",
						schemaPath: "#/properties/times/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			}
		}
		if (data.fault !== void 0) {
			if (!validate38(data.fault, {
				instancePath: instancePath + "/fault",
				parentData: data,
				parentDataProperty: "fault",
				rootData
			})) {
				vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate37.errors = vErrors;
	return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.version === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema11.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.version !== void 0) {
			if (1 !== data.version) {
				const err2 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.now !== void 0) {
			let data1 = data.now;
			if (typeof data1 === "string") {
				if (!formats0.test(data1)) {
					const err3 = {
						instancePath: instancePath + "/now",
						schemaPath: "#/properties/now/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/now",
					schemaPath: "#/properties/now/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.speed !== void 0) {
			let data2 = data.speed;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				for (const key1 in data2) if (!(key1 === "megabytesPerSecond" || key1 === "pendingMs" || key1 === "minimumMs")) {
					const err5 = {
						instancePath: instancePath + "/speed",
						schemaPath: "#/definitions/speed/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data2.megabytesPerSecond !== void 0) {
					let data3 = data2.megabytesPerSecond;
					if (typeof data3 == "number" && isFinite(data3)) {
						if (data3 <= 0 || isNaN(data3)) {
							const err6 = {
								instancePath: instancePath + "/speed/megabytesPerSecond",
								schemaPath: "#/definitions/speed/properties/megabytesPerSecond/exclusiveMinimum",
								keyword: "exclusiveMinimum",
								params: {
									comparison: ">",
									limit: 0
								},
								message: "must be > 0"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/speed/megabytesPerSecond",
							schemaPath: "#/definitions/speed/properties/megabytesPerSecond/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
				if (data2.pendingMs !== void 0) {
					let data4 = data2.pendingMs;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
						const err8 = {
							instancePath: instancePath + "/speed/pendingMs",
							schemaPath: "#/definitions/speed/properties/pendingMs/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
					if (typeof data4 == "number" && isFinite(data4)) {
						if (data4 < 0 || isNaN(data4)) {
							const err9 = {
								instancePath: instancePath + "/speed/pendingMs",
								schemaPath: "#/definitions/speed/properties/pendingMs/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					}
				}
				if (data2.minimumMs !== void 0) {
					let data5 = data2.minimumMs;
					if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
						const err10 = {
							instancePath: instancePath + "/speed/minimumMs",
							schemaPath: "#/definitions/speed/properties/minimumMs/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					if (typeof data5 == "number" && isFinite(data5)) {
						if (data5 < 0 || isNaN(data5)) {
							const err11 = {
								instancePath: instancePath + "/speed/minimumMs",
								schemaPath: "#/definitions/speed/properties/minimumMs/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					}
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/speed",
					schemaPath: "#/definitions/speed/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.collisions !== void 0) {
			let data6 = data.collisions;
			if (!(data6 === "at-once" || data6 === "later")) {
				const err13 = {
					instancePath: instancePath + "/collisions",
					schemaPath: "#/properties/collisions/enum",
					keyword: "enum",
					params: { allowedValues: schema11.properties.collisions.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.concurrentRestores !== void 0) {
			let data7 = data.concurrentRestores;
			if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
				const err14 = {
					instancePath: instancePath + "/concurrentRestores",
					schemaPath: "#/properties/concurrentRestores/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 > 100 || isNaN(data7)) {
					const err15 = {
						instancePath: instancePath + "/concurrentRestores",
						schemaPath: "#/properties/concurrentRestores/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (data7 < 1 || isNaN(data7)) {
					const err16 = {
						instancePath: instancePath + "/concurrentRestores",
						schemaPath: "#/properties/concurrentRestores/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
		if (data.busyClusterCode !== void 0) {
			let data8 = data.busyClusterCode;
			if (!(data8 === "InvalidClusterState" || data8 === "InProgressTableRestoreQuotaExceededFault")) {
				const err17 = {
					instancePath: instancePath + "/busyClusterCode",
					schemaPath: "#/properties/busyClusterCode/enum",
					keyword: "enum",
					params: { allowedValues: schema11.properties.busyClusterCode.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.listEndedMs !== void 0) {
			let data9 = data.listEndedMs;
			if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
				const err18 = {
					instancePath: instancePath + "/listEndedMs",
					schemaPath: "#/properties/listEndedMs/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
			if (typeof data9 == "number" && isFinite(data9)) {
				if (data9 < 0 || isNaN(data9)) {
					const err19 = {
						instancePath: instancePath + "/listEndedMs",
						schemaPath: "#/properties/listEndedMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			}
		}
		if (data.lastMarker !== void 0) {
			let data10 = data.lastMarker;
			if (!(data10 === "absent" || data10 === "empty")) {
				const err20 = {
					instancePath: instancePath + "/lastMarker",
					schemaPath: "#/properties/lastMarker/enum",
					keyword: "enum",
					params: { allowedValues: schema11.properties.lastMarker.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.taskType !== void 0) {
			let data11 = data.taskType;
			if (typeof data11 === "string") {
				if (data11.length < 1) {
					const err21 = {
						instancePath: instancePath + "/taskType",
						schemaPath: "#/properties/taskType/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/taskType",
					schemaPath: "#/properties/taskType/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.metaRows !== void 0) {
			let data12 = data.metaRows;
			if (!(data12 === "database" || data12 === "table")) {
				const err23 = {
					instancePath: instancePath + "/metaRows",
					schemaPath: "#/properties/metaRows/enum",
					keyword: "enum",
					params: { allowedValues: schema11.properties.metaRows.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.secrets !== void 0) {
			let data13 = data.secrets;
			if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
				if (Object.keys(data13).length < 1) {
					const err24 = {
						instancePath: instancePath + "/secrets",
						schemaPath: "#/properties/secrets/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				for (const key2 in data13) {
					let data14 = data13[key2];
					if (typeof data14 === "string") {
						if (data14.length < 1) {
							const err25 = {
								instancePath: instancePath + "/secrets/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/secrets/additionalProperties/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					} else {
						const err26 = {
							instancePath: instancePath + "/secrets/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/secrets/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
			} else {
				const err27 = {
					instancePath: instancePath + "/secrets",
					schemaPath: "#/properties/secrets/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data15 = data.account;
			if (typeof data15 === "string") {
				if (!pattern0.test(data15)) {
					const err28 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/definitions/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,32}$" },
						message: "must match pattern \"^[0-9]{1,32}$\""
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
			} else {
				const err29 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/definitions/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
		if (data.accounts !== void 0) {
			let data16 = data.accounts;
			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) for (const key3 in data16) {
				let data17 = data16[key3];
				if (typeof data17 === "string") {
					if (!pattern0.test(data17)) {
						const err30 = {
							instancePath: instancePath + "/accounts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/account/pattern",
							keyword: "pattern",
							params: { pattern: "^[0-9]{1,32}$" },
							message: "must match pattern \"^[0-9]{1,32}$\""
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				} else {
					const err31 = {
						instancePath: instancePath + "/accounts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/definitions/account/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			}
			else {
				const err32 = {
					instancePath: instancePath + "/accounts",
					schemaPath: "#/properties/accounts/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.namespaces !== void 0) {
			let data18 = data.namespaces;
			if (Array.isArray(data18)) {
				const len0 = data18.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate11(data18[i0], {
					instancePath: instancePath + "/namespaces/" + i0,
					parentData: data18,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
					errors = vErrors.length;
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/namespaces",
					schemaPath: "#/properties/namespaces/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.clusters !== void 0) {
			let data20 = data.clusters;
			if (Array.isArray(data20)) {
				const len1 = data20.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate21(data20[i1], {
					instancePath: instancePath + "/clusters/" + i1,
					parentData: data20,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
					errors = vErrors.length;
				}
			} else {
				const err34 = {
					instancePath: instancePath + "/clusters",
					schemaPath: "#/properties/clusters/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.instances !== void 0) {
			let data22 = data.instances;
			if (Array.isArray(data22)) {
				const len2 = data22.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate28(data22[i2], {
					instancePath: instancePath + "/instances/" + i2,
					parentData: data22,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
					errors = vErrors.length;
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/instances",
					schemaPath: "#/properties/instances/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.faults !== void 0) {
			let data24 = data.faults;
			if (Array.isArray(data24)) {
				const len3 = data24.length;
				for (let i3 = 0; i3 < len3; i3++) if (!validate37(data24[i3], {
					instancePath: instancePath + "/faults/" + i3,
					parentData: data24,
					parentDataProperty: i3,
					rootData
				})) {
					vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
					errors = vErrors.length;
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/faults",
					schemaPath: "#/properties/faults/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
	} else {
		const err37 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err37];
		else vErrors.push(err37);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
// src/sandbox/scenario.ts
var ScenarioError = class extends Error {
	name = "ScenarioError";
	problems;
	constructor(problems) {
		super(problems.join("\n"));
		this.problems = problems;
	}
};
const maxDepth = 30;
const maxProblems = 20;
const maxLengthForUniqueKeys = 65536;
function readScenario(text, file) {
	refuseTooDeep(text, file);
	const lines = new import_dist.LineCounter();
	const options = {
		lineCounter: lines,
		schema: "core",
		logLevel: "error",
		uniqueKeys: text.length <= maxLengthForUniqueKeys,
		prettyErrors: false
	};
	const document = withoutStacks(() => (0, import_dist.parseDocument)(text, options));
	const place = (offset) => `${file}:${lines.linePos(offset).line}`;
	if (document.errors.length > 0) throw new ScenarioError(document.errors.slice(0, maxProblems).map(({ pos, message }) => `${place(pos[0])}: ${message}`));
	const problems = problemsOf(toValue(document, file));
	if (!("problems" in problems)) return problems.scenario;
	throw new ScenarioError(problems.problems.map(({ path, message }) => `${place(offsetOf(document.getIn(path, true)))}: ${message}`));
}
function refuseTooDeep(text, file) {
	const parser = new import_dist.Parser();
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		for (const _ of parser.next(lexeme));
		if (parser.stack.length <= 32) continue;
		const line = text.slice(0, parser.offset).split("\n").length;
		throw new ScenarioError([`${file}:${line}: maps and lists are nested more than ${maxDepth} deep`]);
	}
}
function withoutStacks(parse) {
	const before = Error.stackTraceLimit;
	Error.stackTraceLimit = 0;
	try {
		return parse();
	} finally {
		Error.stackTraceLimit = before;
	}
}
function toValue(document, file) {
	try {
		const value = document.toJS({ maxAliasCount: 100 });
		JSON.stringify(value);
		return value;
	} catch (error) {
		if (!(error instanceof ReferenceError || error instanceof TypeError)) throw error;
		throw new ScenarioError([`${file}:1: ${error.message.split("\n")[0]}`]);
	}
}
const offsetOf = (node) => (0, import_dist.isNode)(node) ? node.range?.[0] ?? 0 : 0;
function faultsOf(value) {
	const checked = problemsOf({
		version: 1,
		faults: value
	});
	return "problems" in checked ? { problems: checked.problems.map(({ message }) => message) } : { faults: checked.scenario.faults ?? [] };
}
function problemsOf(value) {
	if (Scenario(value)) return { scenario: value };
	return { problems: (Scenario.errors ?? []).map(toProblem) };
}
function toProblem(error) {
	const path = error.instancePath.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).map((step) => /^\d+$/.test(step) ? Number(step) : step);
	return {
		path,
		message: `${path.map((step, index) => typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${step}`).join("") || "the scenario"}: ${ruleOf(error)}`
	};
}
function ruleOf({ keyword, params, message }) {
	switch (keyword) {
		case "additionalProperties": return `has no field ${JSON.stringify(params.additionalProperty)}`;
		case "required": return `needs the field ${JSON.stringify(params.missingProperty)}`;
		case "enum": return `must be one of ${JSON.stringify(params.allowedValues)}`;
		case "discriminator": return `${JSON.stringify(params.tagValue)} is no kind of fault; docs/sandbox.md lists them`;
		default: return message ?? keyword;
	}
}
// src/sandbox/json.ts
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/sandbox/admin.ts
const json = (status, body) => ({
	status,
	headers: { "content-type": "application/json" },
	body: `${JSON.stringify(body, null, 2)}\n`
});
function administer(request, world, faultsOf) {
	const route = `${request.method} ${request.url.split("?")[0]}`;
	switch (route) {
		case "GET /_sandbox/state": return json(200, world.state());
		case "POST /_sandbox/faults": return addFaults(request, world, faultsOf);
		case "DELETE /_sandbox/faults":
			world.faults.clear();
			return json(200, { faults: [] });
		case "POST /_sandbox/clock": return moveClock(request, world);
		default: return json(404, { error: `${route} is not known. There are GET /_sandbox/state, POST and DELETE /_sandbox/faults, POST /_sandbox/clock.` });
	}
}
function addFaults(request, world, faultsOf) {
	const body = parseJson(request.body.toString("utf8"));
	if (body === void 0) return json(400, { error: "The body is not JSON." });
	const read = faultsOf(isObject(body) ? body.faults ?? [body] : body);
	if ("problems" in read) return json(400, { error: read.problems.join("; ") });
	world.addFaults(read.faults);
	return json(200, { faults: world.faults.list() });
}
function moveClock(request, world) {
	const body = parseJson(request.body.toString("utf8"));
	const advanceMs = isObject(body) ? body.advanceMs : void 0;
	if (typeof advanceMs !== "number" || !(advanceMs >= 0)) return json(400, { error: "advanceMs must be a number of milliseconds, 0 or more." });
	world.clock.advance(advanceMs);
	return json(200, { now: new Date(world.clock.now()).toISOString() });
}
// src/sandbox/parameters.ts
function parametersOf(request) {
	const url = new URL(request.url, "http://sandbox");
	const form = (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
	return new Map([...url.searchParams, ...form ? new URLSearchParams(request.body.toString("utf8")) : []]);
}
// src/sandbox/xml.ts
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const escaped = (text) => text.replace(unwritable, "�").replace(/[&<>"]/g, (character) => entities[character] ?? character).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
function element(name, value) {
	if (value === null) return "";
	if (isArray(value)) return value.map((item) => element(name, item)).join("");
	if (isObject(value)) return `<${name}>${elements(value)}</${name}>`;
	return `<${name}>${escaped(String(value))}</${name}>`;
}
const elements = (body) => Object.entries(body).map(([name, value]) => element(name, value)).join("");
const isArray = (value) => Array.isArray(value);
// src/sandbox/signature.ts
const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const hmac = (algorithm, key, data) => createHmac(algorithm, key).update(data).digest();
function same(given, expected) {
	const [a, b] = [Buffer.from(given), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}
const percentEncode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
function canonicalQuery(parameters) {
	return [...parameters].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join("&");
}
function canonicalHeaders(names, headers) {
	return names.map((name) => `${name}:${(headers[name] ?? "").trim()}\n`).join("");
}
// src/sandbox/service-error.ts
var ServiceError = class extends Error {
	name = "ServiceError";
	code;
	status;
	details;
	retryAfterMs;
	constructor(code, message, status = 400, details = {}, retryAfterMs) {
		super(message);
		this.code = code;
		this.status = status;
		this.details = details;
		this.retryAfterMs = retryAfterMs;
	}
};
// src/sandbox/alicloud/errors.ts
const known$2 = {
	"InvalidRestoreType.Format": [400, "Specified restore type is not valid."],
	"InvalidRestoreTime.Format": [400, "Specified restore time is not valid."],
	"InvalidBackup.NotFound": [404, "The available backup does not exist in recovery time."],
	"InvalidBackupSetID.NotFound": [404, "Specified backup set ID does not exist."],
	IncorrectBackupSetState: [403, "Current backup set state does not support operations."],
	IncorrectBackupSetMethod: [403, "Current backup set method does not support operations."],
	"InvalidDBName.Duplicate": [400, "Specified DB name already exists in the This instance."],
	ChildDBInstanceExists: [403, "Current DB instance had child instance."],
	"InvalidParameters.Format": [400, "Specified parameters is not valid."],
	InsufficientResourceCapacity: [404, "There is insufficient capacity available for the requested instance."],
	MissingUserID: [400, "The request is missing a user_id parameter."],
	MissingUID: [400, "The request is missing a uid parameter."],
	"InvalidBakset.Invalid": [400, "Specified bakset is not valid."],
	InvalidParamTableMeta: [400, "Invalid parameter TableMeta is null or not json format"],
	"InvalidParamTableMeta.Content": [400, "TableMeta has duplicate db.table in newname or with common."],
	"InvalidParamTableMeta.Duplicate": [400, "TableMeta has duplicate db or table with other newname, commons or system"],
	"InvalidParamTableMeta.TooManyTables": [400, "At most 100 tables are supported. Restoring the database is recommended."],
	"InvalidSourceRestoreDBName.NotFound": [400, "specific source restore dbname is not found in db list"],
	"InvalidParamTableMetaForRestore.Content": [400, "new dbname or table in TableMeta cannot be same with old when restore to source instance"],
	"MissBackupSetAndRestoreTime.NotFound": [400, "Both BackupSet and RestoreTime are null."],
	"InvalidBakHistory.DbVersionMismatch": [400, "db version of bakhistory is mismatch with custins"],
	"DiskSize.NotEnough": [400, "The disk size is not enough to restore tables."],
	InvalidSourceCategory: [400, "specified source category is not supported for this function."],
	RestoreTableException: [400, "RestoreTable Exception, result is null."],
	InvalidBackupLogStatus: [403, "Current backup log enable status does not support this operation."],
	IncorrectDBInstanceType: [403, "Current DB instance type does not support this operation."],
	IncorrectDBInstanceState: [403, "Current DB instance state does not support this operation."],
	IncorrectDBInstanceLockMode: [403, "Current DB instance lock mode does not support this operation."],
	IncorrectEngineVersion: [403, "Current engine version does not support operations."],
	IncorrectBackupPolicy: [400, "Current backup policy does not support this operation."],
	"InvalidBinlog.NotFound": [404, "The available binlog does not exist in recovery time."],
	"InvalidDB.NotFound": [404, "Specified db does not exist or DB status does not support."],
	"InvalidDBInstance.NotFound": [404, "Specified instance does not exist or not support."],
	"InvalidDBInstanceId.NotFound": [404, "The DBInstanceId provided does not exist in records."],
	"InvalidRegion.NotFound": [404, "Specified region does not exist."],
	"InvalidMeta.Empty": [403, "Meta information is empty."],
	"InvalidMeta.TooLarge": [403, "Meta information is too large."],
	InvalidPageSize: [400, "The page size is invalid"],
	InvalidPageIndex: [400, "The page index is invalid"],
	LogBackupNotEnabled: [400, "The log backup is not enabled."],
	ResourceConfigError: [500, "The request processing has failed due to resource config error."],
	IdempotentParameterMismatch: [400, "The request uses the same client token as a previous, but non-identical request."],
	SignatureDoesNotMatch: [400, "Specified signature is not matched with our calculation."],
	IncompleteSignature: [400, "The request signature does not conform to Aliyun standards."],
	SignatureNonceUsed: [400, "Specified signature nonce was used already."],
	"InvalidTimeStamp.Expired": [400, "Specified time stamp or date value is expired."],
	"InvalidTimeStamp.Format": [400, "Specified time stamp or date value is not well formatted."],
	"InvalidAccessKeyId.NotFound": [404, "Specified access key is not found."],
	"InvalidSecurityToken.Expired": [400, "Specified SecurityToken is expired."],
	"InvalidAccessKeyId.Inactive": [400, "Specified access key is disabled."],
	InvalidVersion: [400, "Specified parameter Version is not valid."],
	"InvalidApi.NotFound": [404, "Specified api is not found, please check your url and method."],
	"Forbidden.RAM": [403, "User not authorized to operate on the specified resource, or this API doesn't support RAM."],
	"Forbidden.RiskControl": [403, "This operation is forbidden by Aliyun RiskControl system."],
	Throttling: [400, "Request was denied due to request throttling."],
	"Throttling.User": [400, "Request was denied due to user flow control."],
	"Throttling.Api": [400, "Request was denied due to api flow control."],
	ServiceUnavailable: [503, "The request has failed due to a temporary failure of the server."],
	InternalError: [500, "The request processing has failed due to some unknown error, exception or failure."],
	"OperationDenied.DBInstanceStatus": [403, "The operation is not permitted due to status of instance."]
};
function aliError(code, message, status, retryAfterMs) {
	const [defaultStatus, defaultMessage] = (Object.hasOwn(known$2, code) ? known$2[code] : void 0) ?? [400, code];
	return new ServiceError(code, message ?? defaultMessage, status ?? defaultStatus, {}, retryAfterMs);
}
const missing = (name) => aliError(`Missing${name}`, `${name} is mandatory for this action.`, 400);
// src/sandbox/alicloud/acs3.ts
const required = [
	"host",
	"x-acs-action",
	"x-acs-version",
	"x-acs-date",
	"x-acs-signature-nonce",
	"x-acs-content-sha256"
];
function verifyAcs3(request, secretOf) {
	const parts = /^ACS3-HMAC-SHA256 Credential=([^, ]+), ?SignedHeaders=([a-z0-9;_-]+), ?Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? "");
	if (!parts) throw aliError("IncompleteSignature");
	const [, id = "", names = "", signature = ""] = parts;
	const signed = names.split(";");
	if (!required.every((name) => signed.includes(name) && request.headers[name] !== void 0)) throw aliError("IncompleteSignature");
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(request.headers["x-acs-date"] ?? "")) throw aliError("InvalidTimeStamp.Format");
	if (secretOf === void 0) return;
	const secret = secretOf(id);
	if (secret === void 0) throw aliError("InvalidAccessKeyId.NotFound");
	const url = new URL(request.url, "http://sandbox");
	const canonical = [
		request.method,
		url.pathname,
		canonicalQuery(url.searchParams),
		canonicalHeaders(signed, request.headers),
		names,
		sha256(request.body)
	].join("\n");
	const text = `ACS3-HMAC-SHA256\n${sha256(canonical)}`;
	if (!same(signature, hmac("sha256", secret, text).toString("hex"))) throw mismatch(text);
}
const mismatch = (text) => aliError("SignatureDoesNotMatch", `${aliError("SignatureDoesNotMatch").message} server string to sign is:${text}`);
// src/sandbox/alicloud/nonces.ts
const generation = 5e4;
var Nonces = class {
	#recent = new Set();
	#older = new Set();
	use(nonce) {
		if (this.#recent.has(nonce) || this.#older.has(nonce)) throw aliError("SignatureNonceUsed");
		if (this.#recent.size >= generation) {
			this.#older = this.#recent;
			this.#recent = new Set();
		}
		this.#recent.add(nonce);
	}
};
// src/sandbox/clock.ts
const seconds = 1e3;
const minutes = 60 * seconds;
const hours = 60 * minutes;
const days = 24 * hours;
var SandboxClock = class {
	#wall;
	#offset;
	constructor(wall, startAt) {
		this.#wall = wall;
		this.#offset = startAt === void 0 ? 0 : startAt - wall();
	}
	now() {
		return this.#wall() + this.#offset;
	}
	advance(ms) {
		this.#offset += Math.max(0, ms);
	}
};
const units = {
	ms: 1,
	s: seconds,
	m: minutes,
	h: hours,
	d: days
};
function timeOf$1(text, start) {
	const relative = /^([+-]\d+)(ms|s|m|h|d)$/.exec(text);
	return relative ? start + Number(relative[1]) * (units[relative[2] ?? ""] ?? 0) : Date.parse(text);
}
const isoSeconds = (time) => `${new Date(time).toISOString().slice(0, 19)}Z`;
// src/sandbox/identifiers.ts
const digest = (words) => createHash("sha256").update(words).digest("hex");
function uuidOf(words) {
	const hex = digest(words);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join("-");
}
function wordOf(words, length) {
	return BigInt(`0x${digest(words)}`).toString(36).slice(0, length);
}
var Identifiers = class {
	#seed;
	#count = 0;
	constructor(seed) {
		this.#seed = seed;
	}
	uuid() {
		this.#count += 1;
		return uuidOf(`${this.#seed}/${this.#count}`);
	}
	word(length) {
		this.#count += 1;
		return wordOf(`${this.#seed}/${this.#count}`, length);
	}
};
// src/sandbox/world/lane.ts
var Lane = class {
	#settleMs;
	#jobs = [];
	constructor(settleMs = 0) {
		this.#settleMs = settleMs;
	}
	running(now) {
		return this.#current(now).filter((job) => now < job.endsAt);
	}
	settling(now) {
		return this.#current(now).some((job) => job.endsAt <= now);
	}
	add(job) {
		this.#jobs.push(job);
	}
	#current(now) {
		if (this.#jobs.some((job) => job.endsAt + this.#settleMs <= now)) this.#jobs = this.#jobs.filter((job) => now < job.endsAt + this.#settleMs);
		return this.#jobs;
	}
};
// src/sandbox/world/timeline.ts
var Timeline = class {
	#versions = new Map();
	add(name, version) {
		const versions = this.#versions.get(name);
		if (versions) versions.push(version);
		else this.#versions.set(name, [version]);
	}
	at(name, time) {
		return this.#versions.get(name)?.find((version) => version.from <= time && time < version.until);
	}
	taken(name, time) {
		return this.#versions.get(name)?.some((version) => time < version.until) ?? false;
	}
	*allAt(time) {
		for (const [name, versions] of this.#versions) for (const version of versions) if (version.from <= time && time < version.until) yield [name, version];
	}
};
// src/sandbox/world/instance.ts
function makeDatabases(scenarios, start) {
	const earliest = start - 400 * days;
	const life = (part) => ({
		from: part.createdAt === void 0 ? earliest : timeOf$1(part.createdAt, start),
		until: part.droppedAt === void 0 ? Number.POSITIVE_INFINITY : timeOf$1(part.droppedAt, start)
	});
	const databases = new Timeline();
	for (const scenario of scenarios) {
		const tables = new Timeline();
		for (const table of scenario.tables ?? []) tables.add(table.name, {
			...life(table),
			kilobytes: table.kilobytes ?? 64
		});
		databases.add(scenario.name, {
			...life(scenario),
			readyAt: life(scenario).from,
			tables
		});
	}
	return databases;
}
function makeBackup(scenario, instance, start) {
	const startedAt = timeOf$1(scenario.startedAt, start);
	return {
		id: scenario.id,
		startedAt,
		endedAt: scenario.endedAt === void 0 ? startedAt + 14 * minutes : timeOf$1(scenario.endedAt, start),
		status: scenario.status ?? "Success",
		available: scenario.available ?? true,
		metaStatus: scenario.metaStatus ?? "OK",
		method: scenario.method ?? "Physical",
		type: scenario.type ?? "FullBackup",
		mode: scenario.mode ?? "Automated",
		engineVersion: scenario.engineVersion ?? instance.engineVersion,
		archived: scenario.archived ?? false,
		databases: scenario.databases === void 0 ? instance.databases : makeDatabases(scenario.databases, start)
	};
}
function makeInstance(scenario, start) {
	const databases = makeDatabases(scenario.databases ?? [], start);
	const engineVersion = scenario.engineVersion ?? "5.7";
	const { begin, end } = scenario.logWindow ?? {};
	return {
		id: scenario.id,
		description: scenario.description ?? scenario.id,
		region: scenario.region ?? "cn-hangzhou",
		engine: scenario.engine ?? "MySQL",
		engineVersion,
		category: scenario.category ?? "HighAvailability",
		storageType: scenario.storageType ?? "local_ssd",
		type: scenario.type ?? "Primary",
		status: scenario.status ?? "Running",
		lockMode: scenario.lockMode ?? "Unlock",
		storageGigabytes: scenario.storageGigabytes ?? 100,
		readOnlyInstances: scenario.readOnlyInstances ?? [],
		guardInstance: scenario.guardInstance,
		temporaryInstance: scenario.temporaryInstance,
		databases,
		backups: (scenario.backups ?? []).map((backup) => makeBackup(backup, {
			engineVersion,
			databases
		}, start)),
		compressType: scenario.backupPolicy?.compressType ?? "4",
		logBackup: scenario.backupPolicy?.logBackup ?? true,
		retentionDays: scenario.backupPolicy?.retentionDays ?? 7,
		logRetentionDays: scenario.backupPolicy?.logRetentionDays ?? 7,
		logBegin: begin === void 0 ? void 0 : timeOf$1(begin, start),
		logEnd: end === void 0 ? void 0 : timeOf$1(end, start),
		tasks: (scenario.tasks ?? []).map((task, index) => {
			const startedAt = timeOf$1(task.startedAt, start);
			return {
				id: task.id ?? `t-${wordOf(`${scenario.id}/task/${index}`, 16)}`,
				type: task.type,
				startedAt,
				work: {
					status: task.status ?? "Succeed",
					endedAt: task.endedAt === void 0 ? startedAt + 5 * minutes : timeOf$1(task.endedAt, start)
				}
			};
		}).sort((a, b) => a.startedAt - b.startedAt),
		lane: new Lane(),
		usedMegabytes: (scenario.usedGigabytes ?? 20) * 1024
	};
}
function logWindow(instance, now) {
	return {
		begin: instance.logBegin ?? now - instance.logRetentionDays * 864e5,
		end: Math.min(now, instance.logEnd ?? now)
	};
}
const statusOf$1 = (instance, now) => instance.status === "Running" && instance.lane.running(now).length > 0 ? "Restoring" : instance.status;
function kilobytesAt(database, time) {
	let sum = 0;
	for (const [, table] of database.tables.allAt(time)) sum += table.kilobytes;
	return sum;
}
// src/sandbox/alicloud/rds/instances.ts
function instanceOf(input, world) {
	const instance = world.instances.get(input.text("DBInstanceId"));
	if (!instance) throw aliError("InvalidDBInstanceId.NotFound");
	return instance;
}
function common$1(instance, now) {
	return {
		DBInstanceId: instance.id,
		DBInstanceDescription: instance.description,
		DBInstanceType: instance.type,
		DBInstanceStatus: statusOf$1(instance, now),
		Engine: instance.engine,
		EngineVersion: instance.engineVersion,
		Category: instance.category,
		DBInstanceStorageType: instance.storageType,
		DBInstanceClass: "rds.mysql.s3.large",
		DBInstanceNetType: "Intranet",
		RegionId: instance.region,
		ZoneId: `${instance.region}-h`,
		LockMode: instance.lockMode,
		LockReason: "",
		PayType: "Postpaid",
		ConnectionMode: "Standard",
		InstanceNetworkType: "VPC",
		...instance.guardInstance === void 0 ? {} : { GuardDBInstanceId: instance.guardInstance },
		...instance.temporaryInstance === void 0 ? {} : { TempDBInstanceId: instance.temporaryInstance },
		ReadOnlyDBInstanceIds: { ReadOnlyDBInstanceId: instance.readOnlyInstances.map((DBInstanceId) => ({ DBInstanceId })) }
	};
}
function describeAttribute(input, world) {
	const instance = instanceOf(input, world);
	return { Items: { DBInstanceAttribute: [{
		...common$1(instance, world.clock.now()),
		DBInstanceStorage: instance.storageGigabytes,
		DBInstanceDiskUsed: String(Math.round(instance.usedMegabytes * 1024 * 1024)),
		DBInstanceClassType: "s",
		DBInstanceCPU: "4",
		DBInstanceMemory: 8192,
		CreationTime: isoSeconds(world.clock.now() - 3456e7),
		ConnectionString: `${instance.id}.mysql.rds.aliyuncs.com`,
		Port: "3306",
		MaintainTime: "18:00Z-22:00Z"
	}] } };
}
function describeInstances(input, world) {
	const size = input.integer("PageSize", 30, 1, 100);
	const number = input.integer("PageNumber", 1, 1, 1e6);
	const wanted = input.list("DBInstanceId");
	const all = [...world.instances.values()].filter((instance) => wanted === void 0 || wanted.has(instance.id));
	const shown = all.slice((number - 1) * size, number * size);
	return {
		Items: { DBInstance: shown.map((instance) => common$1(instance, world.clock.now())) },
		PageNumber: number,
		PageRecordCount: shown.length,
		TotalRecordCount: all.length
	};
}
function describeDatabases(input, world) {
	const instance = instanceOf(input, world);
	const now = world.clock.now();
	const size = input.integer("PageSize", 30, 1, 100);
	const number = input.integer("PageNumber", 1, 1, 1e6);
	const name = input.optional("DBName");
	const status = input.optional("DBStatus");
	const all = [...instance.databases.allAt(now)].map(([databaseName, database]) => ({
		name: databaseName,
		status: now < database.readyAt ? "Creating" : "Running"
	})).filter((database) => (name === void 0 || database.name === name) && (status === void 0 || database.status === status));
	const shape = (database) => ({
		DBInstanceId: instance.id,
		DBName: database.name,
		DBStatus: database.status,
		DBDescription: "",
		CharacterSetName: "utf8mb4",
		Engine: instance.engine,
		Accounts: { AccountPrivilegeInfo: [] }
	});
	return { Databases: { Database: all.slice((number - 1) * size, number * size).map(shape) } };
}
// src/sandbox/alicloud/rds/backups.ts
function describeBackups(input, world) {
	const instance = instanceOf(input, world);
	const size = input.integer("PageSize", 30, 1, 1e3);
	const number = input.integer("PageNumber", 1, 1, 1e6);
	const begin = input.time("StartTime") ?? Number.NEGATIVE_INFINITY;
	const end = input.time("EndTime") ?? Number.POSITIVE_INFINITY;
	const equal = (name, value) => [void 0, value].includes(input.optional(name));
	const all = instance.backups.filter((backup) => backup.startedAt <= world.clock.now() && begin <= backup.startedAt && backup.startedAt <= end).filter((backup) => equal("BackupId", backup.id) && equal("BackupStatus", backup.status) && equal("BackupType", backup.type) && equal("BackupMode", backup.mode)).sort((a, b) => b.startedAt - a.startedAt);
	const shown = all.slice((number - 1) * size, number * size);
	return {
		Items: { Backup: shown.map((backup) => backupShape(instance, backup)) },
		PageNumber: String(number),
		PageRecordCount: String(shown.length),
		TotalRecordCount: String(all.length),
		TotalEcsSnapshotSize: 0
	};
}
function backupShape(instance, backup) {
	let kilobytes = 0;
	for (const [, database] of backup.databases.allAt(backup.startedAt)) kilobytes += kilobytesAt(database, backup.startedAt);
	return {
		DBInstanceId: instance.id,
		BackupId: backup.id,
		BackupStatus: backup.status,
		BackupType: backup.type,
		BackupMethod: backup.method,
		BackupMode: backup.mode,
		BackupInitiator: backup.mode === "Automated" ? "System" : "User",
		BackupStartTime: isoSeconds(backup.startedAt),
		BackupEndTime: isoSeconds(backup.endedAt),
		BackupSize: Math.round(kilobytes * .6) * 1024,
		ConsistentTime: backup.engineVersion === "5.6" ? Math.floor(backup.startedAt / 1e3) : 0,
		IsAvail: backup.available ? 1 : 0,
		MetaStatus: backup.metaStatus,
		StorageClass: backup.archived ? "1" : "0",
		StoreStatus: "Disabled",
		HostInstanceID: "5882781",
		Engine: instance.engine,
		EngineVersion: backup.engineVersion,
		Encryption: "{}"
	};
}
function describeBackupPolicy(input, world) {
	const instance = instanceOf(input, world);
	return {
		PreferredBackupTime: "02:00Z-03:00Z",
		PreferredBackupPeriod: "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
		PreferredNextBackupTime: isoSeconds(world.clock.now() + 576e5),
		BackupRetentionPeriod: instance.retentionDays,
		BackupLog: instance.logBackup ? "Enable" : "Disabled",
		EnableBackupLog: instance.logBackup ? "1" : "0",
		LogBackupRetentionPeriod: instance.logRetentionDays,
		LocalLogRetentionHours: 18,
		LocalLogRetentionSpace: "30",
		HighSpaceUsageProtection: "Enable",
		CompressType: instance.compressType,
		ReleasedKeepPolicy: "None",
		Category: "Standard"
	};
}
function describeRecoveryTime(input, world) {
	const instance = instanceOf(input, world);
	if (!instance.logBackup) throw aliError("LogBackupNotEnabled");
	const { begin, end } = logWindow(instance, world.clock.now());
	if (end < begin) throw aliError("InvalidBinlog.NotFound");
	return {
		DBInstanceId: instance.id,
		RecoveryBeginTime: isoSeconds(begin),
		RecoveryEndTime: isoSeconds(end)
	};
}
// src/sandbox/alicloud/rds/input.ts
var Parameters = class {
	#values;
	constructor(values) {
		this.#values = values;
	}
	optional(name) {
		const value = this.#values[name];
		return typeof value === "string" && value !== "" ? value : void 0;
	}
	text(name) {
		const value = this.optional(name);
		if (value === void 0) throw missing(name);
		return value;
	}
	flag(name) {
		const value = this.optional(name)?.toLowerCase();
		if (value !== void 0 && value !== "true" && value !== "false") throw aliError("InvalidParameters.Format");
		return value === "true";
	}
	integer(name, fallback, least, most) {
		const value = this.optional(name);
		if (value === void 0) return fallback;
		const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
		if (!(number >= least && number <= most)) throw aliError("InvalidParameters.Format");
		return number;
	}
	time(name, code = "InvalidParameters.Format") {
		const value = this.optional(name);
		return value === void 0 ? void 0 : timeOf(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/, code);
	}
	exactTime(name, code) {
		const value = this.optional(name);
		return value === void 0 ? void 0 : timeOf(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, code);
	}
	list(name) {
		const value = this.optional(name);
		return value === void 0 ? void 0 : new Set(value.split(",").map((part) => part.trim()));
	}
};
function timeOf(text, form, code) {
	const time = form.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(time)) throw aliError(code);
	return time;
}
// src/sandbox/world/job.ts
function acceptJob(now, megabytes, speed, faults, problem) {
	const wholeMs = Math.max(speed.minimumMs, megabytes / speed.megabytesPerSecond * 1e3);
	const startsAt = now + speed.pendingMs;
	let job = {
		acceptedAt: now,
		startsAt,
		endsAt: startsAt + wholeMs,
		end: "succeeded",
		message: void 0,
		wholeMs,
		reach: 1,
		stall: {
			at: 1,
			ms: 0
		},
		megabytes,
		listedFrom: now,
		listedUntil: Number.POSITIVE_INFINITY,
		report: "true"
	};
	for (const fault of faults) job = applyFault(job, fault);
	return problem === void 0 ? job : {
		...job,
		end: "failed",
		message: problem,
		reach: 0,
		endsAt: startsAt
	};
}
function applyFault(job, fault) {
	switch (fault.kind) {
		case "restore-fails":
		case "restore-cancelled": {
			const reach = fault.at ?? .5;
			const failed = fault.kind === "restore-fails";
			const message = fault.message ?? (failed ? "The table restore failed." : "The table restore was canceled.");
			return {
				...job,
				end: failed ? "failed" : "cancelled",
				message,
				reach,
				endsAt: job.startsAt + job.wholeMs * reach
			};
		}
		case "restore-stalls": {
			const stall = {
				at: fault.at ?? .5,
				ms: fault.ms ?? Number.POSITIVE_INFINITY
			};
			return {
				...job,
				stall,
				endsAt: job.endsAt + stall.ms
			};
		}
		case "late-listing": return {
			...job,
			listedFrom: job.acceptedAt + fault.ms
		};
		case "vanish": return {
			...job,
			listedUntil: job.acceptedAt + fault.ms
		};
		case "progress-beyond-total": return {
			...job,
			report: "beyond-total"
		};
		case "progress-without-total": return {
			...job,
			report: "without-total"
		};
		default: return fault;
	}
}
function phaseOf(job, now) {
	if (now >= job.endsAt) return job.end;
	return now < job.startsAt ? "pending" : "running";
}
function partOf(job, now) {
	if (now >= job.endsAt) return job.reach;
	const elapsed = Math.max(0, now - job.startsAt);
	const until = job.stall.at * job.wholeMs;
	const atWork = elapsed <= until ? elapsed : Math.max(until, elapsed - job.stall.ms);
	return Math.min(job.reach, atWork / job.wholeMs);
}
function megabytesOf(job, now) {
	const part = partOf(job, now);
	switch (job.report) {
		case "true": return {
			done: Math.floor(part * job.megabytes),
			total: job.megabytes
		};
		case "beyond-total": return {
			done: Math.floor(part * job.megabytes * 1.25),
			total: job.megabytes
		};
		case "without-total": return {
			done: Math.floor(part * job.megabytes),
			total: 0
		};
		default: return job.report;
	}
}
const listed = (job, now) => job.listedFrom <= now && now < job.listedUntil;
const vanished = (job, now) => now >= job.listedUntil;
// src/sandbox/alicloud/rds/table-meta.ts
const systemDatabases = new Set([
	"mysql",
	"sys",
	"information_schema",
	"performance_schema",
	"test",
	"postgres",
	"rdsadmin"
]);
const maxTables = 100;
function readTableMeta(text, engine) {
	const parsed = parseJson(text);
	if (!Array.isArray(parsed) || parsed.length === 0) throw aliError("InvalidParamTableMeta");
	const databases = parsed.map((item) => readDatabase(item));
	const count = databases.reduce((sum, database) => sum + (database.tables?.length ?? 0), 0);
	if (count > maxTables) throw aliError("InvalidParamTableMeta.TooManyTables");
	if (engine === "PostgreSQL" && count > 0) throw aliError("InvalidParamTableMeta");
	const names = new Set();
	for (const database of databases) {
		checkName(database.newName, /^[a-z][a-z0-9_-]{0,62}[a-z0-9]$/);
		if (systemDatabases.has(database.newName) || names.has(database.newName)) throw aliError("InvalidParamTableMeta.Duplicate");
		names.add(database.newName);
		checkTables(database);
	}
	return databases;
}
function checkTables(database) {
	const renamed = database.newName !== database.name;
	if (!renamed && database.tables === void 0) throw aliError("InvalidParamTableMetaForRestore.Content");
	const names = new Set();
	for (const table of database.tables ?? []) {
		checkName(table.newName, /^[^\0/\\]{1,64}$/);
		if (!renamed && table.newName === table.name) throw aliError("InvalidParamTableMetaForRestore.Content");
		if (names.has(table.newName)) throw aliError("InvalidParamTableMeta.Content");
		names.add(table.newName);
	}
}
function checkName(name, form) {
	if (!form.test(name)) throw aliError("InvalidParamTableMeta");
}
function readDatabase(item) {
	const { name, newName, rest } = readNames(item, "db");
	const tables = rest.tables;
	if (tables === void 0) return {
		name,
		newName,
		tables: void 0
	};
	if (!Array.isArray(tables) || tables.length === 0) throw aliError("InvalidParamTableMeta");
	return {
		name,
		newName,
		tables: tables.map((table) => readNames(table, "table"))
	};
}
function readNames(item, type) {
	if (!isObject(item)) throw aliError("InvalidParamTableMeta");
	const { type: given, name, newname: newName, ...rest } = item;
	if (given !== type || typeof name !== "string" || typeof newName !== "string" || name === "") throw aliError("InvalidParamTableMeta");
	return {
		name,
		newName,
		rest
	};
}
// src/sandbox/alicloud/rds/restore-table.ts
function restoreTable$2(input, values, requestId, world, tokens) {
	const id = input.text("DBInstanceId");
	const meta = input.text("TableMeta");
	input.flag("InstantRecovery");
	const token = input.optional("ClientToken");
	if (token !== void 0 && !/^[\x21-\x7e]{1,64}$/.test(token)) throw aliError("InvalidParameters.Format");
	const fingerprint = fingerprintOf(input);
	const earlier = token === void 0 ? void 0 : tokens.get(token);
	if (earlier) {
		if (earlier.fingerprint !== fingerprint) throw aliError("IdempotentParameterMismatch");
		return {
			body: earlier.body,
			restoreId: earlier.restoreId,
			replayed: true
		};
	}
	const restoreId = start(id, meta, input, values, world);
	const body = { RequestId: requestId };
	if (token !== void 0) tokens.set(token, {
		fingerprint,
		body,
		restoreId
	});
	return {
		body,
		restoreId
	};
}
const ownParameters = [
	"DBInstanceId",
	"TableMeta",
	"BackupId",
	"RestoreTime",
	"InstantRecovery"
];
const fingerprintOf = (input) => sha256(canonicalQuery(ownParameters.map((name) => [name, input.optional(name) ?? ""])));
function start(id, metaText, input, values, world) {
	const now = world.clock.now();
	const instance = world.instances.get(id);
	if (!instance) throw aliError("InvalidDBInstance.NotFound");
	const meta = readTableMeta(metaText, instance.engine);
	checkInstance(instance, world, now);
	const { backup, moment } = backupOf(instance, input, now);
	const problem = findProblem(instance, meta, backup, moment, now, world.collisions);
	const kilobytes = meta.reduce((sum, database) => sum + sizeOf(database, backup, moment), 0);
	const megabytes = Math.ceil(kilobytes / 1024);
	if (instance.usedMegabytes + megabytes > instance.storageGigabytes * 1024) throw aliError("DiskSize.NotEnough");
	const job = acceptJob(now, megabytes, world.speed, world.faults.forJob("RestoreTable", values), problem);
	if (problem === void 0) create(instance, meta, backup, moment, job);
	if (job.end === "succeeded" && job.endsAt < Number.POSITIVE_INFINITY) instance.usedMegabytes += megabytes;
	instance.lane.add(job);
	const taskId = `t-${world.ids.word(16)}`;
	instance.tasks.push({
		id: taskId,
		type: world.taskType,
		startedAt: now,
		work: { job }
	});
	world.addRestore({
		id: taskId,
		service: "alicloud-rds",
		operation: "RestoreTable",
		scope: instance.id,
		input: values,
		sources: meta.flatMap((database) => names(database, database.name, (table) => table.name)),
		targets: meta.flatMap((database) => names(database, database.newName, (table) => table.newName)),
		job
	});
	return taskId;
}
const names = (database, name, of) => database.tables === void 0 ? [name] : database.tables.map((table) => `${name}.${of(table)}`);
function supported({ engine, engineVersion, category, storageType }) {
	if (engine === "PostgreSQL") return true;
	if (engine !== "MySQL" || category !== "HighAvailability") return false;
	return engineVersion === "5.6" || ["5.7", "8.0"].includes(engineVersion) && storageType === "local_ssd";
}
function checkInstance(instance, world, now) {
	if (instance.type !== "Primary") throw aliError("IncorrectDBInstanceType");
	if (instance.readOnlyInstances.length > 0 || instance.guardInstance !== void 0 || instance.temporaryInstance !== void 0) throw aliError("ChildDBInstanceExists");
	if (!supported(instance)) throw aliError("InvalidSourceCategory");
	if (instance.lockMode !== "Unlock") throw aliError("IncorrectDBInstanceLockMode");
	if (instance.lane.running(now).length >= world.concurrentRestores || instance.status !== "Running") throw aliError("IncorrectDBInstanceState");
}
function backupOf(instance, input, now) {
	const id = input.optional("BackupId");
	const time = input.exactTime("RestoreTime", "InvalidRestoreTime.Format");
	if (id !== void 0) {
		const backup = instance.backups.find((candidate) => candidate.id === id && candidate.startedAt <= now);
		if (!backup) throw aliError("InvalidBackupSetID.NotFound");
		checkBackup(backup, instance, now);
		return {
			backup,
			moment: backup.startedAt
		};
	}
	if (time === void 0) throw aliError("MissBackupSetAndRestoreTime.NotFound");
	return {
		backup: backupBefore(instance, time, now),
		moment: time
	};
}
function checkBackup(backup, instance, now) {
	if (backup.status !== "Success" || !backup.available || backup.archived || now < backup.endedAt) throw aliError("IncorrectBackupSetState");
	if (backup.type !== "FullBackup" || backup.method !== "Physical") throw aliError("IncorrectBackupSetMethod");
	if (backup.engineVersion !== instance.engineVersion) throw aliError("InvalidBakHistory.DbVersionMismatch");
	if (backup.metaStatus !== "OK") throw aliError("InvalidBakset.Invalid");
}
function backupBefore(instance, time, now) {
	if (!instance.logBackup) throw aliError("InvalidBackupLogStatus");
	const { begin, end } = logWindow(instance, now);
	if (time < begin || time > end) throw aliError("InvalidBinlog.NotFound");
	const newest = instance.backups.filter((backup) => backup.endedAt <= time && backup.status === "Success" && backup.available && backup.type === "FullBackup" && backup.metaStatus === "OK").reduce((best, backup) => best && best.endedAt >= backup.endedAt ? best : backup, void 0);
	if (!newest) throw aliError("InvalidBackup.NotFound");
	return newest;
}
function findProblem(instance, meta, backup, moment, now, collisions) {
	for (const database of meta) {
		const source = backup.databases.at(database.name, moment);
		if (!source) throw aliError("InvalidSourceRestoreDBName.NotFound");
		const absent = database.tables?.find((table) => !source.tables.at(table.name, moment));
		if (absent) return `Table ${database.name}.${absent.name} does not exist in the backup.`;
		const code = collision(instance, database, now);
		if (code !== void 0 && collisions === "at-once") throw aliError(code);
		if (code !== void 0) return `${code}: ${aliError(code).message}`;
	}
}
function collision(instance, database, now) {
	if (database.newName !== database.name) return instance.databases.taken(database.newName, now) ? "InvalidDBName.Duplicate" : void 0;
	const target = instance.databases.at(database.newName, now);
	if (!target) return void 0;
	return database.tables?.some((table) => target.tables.taken(table.newName, now)) ? "InvalidParamTableMeta.Content" : void 0;
}
function sizeOf(database, backup, moment) {
	const source = backup.databases.at(database.name, moment);
	if (!source) return 0;
	if (database.tables === void 0) return kilobytesAt(source, moment);
	return database.tables.reduce((sum, table) => sum + (source.tables.at(table.name, moment)?.kilobytes ?? 0), 0);
}
function create(instance, meta, backup, moment, job) {
	const succeeds = job.end === "succeeded";
	const forever = Number.POSITIVE_INFINITY;
	for (const database of meta) {
		const source = backup.databases.at(database.name, moment);
		const existing = database.newName === database.name ? instance.databases.at(database.newName, job.acceptedAt) : void 0;
		const tables = existing?.tables ?? new Timeline();
		if (source && succeeds) for (const [name, kilobytes] of restored(database, source, moment)) tables.add(name, {
			from: job.endsAt,
			until: forever,
			kilobytes
		});
		if (!existing) instance.databases.add(database.newName, {
			from: job.startsAt,
			until: succeeds ? forever : job.endsAt,
			readyAt: job.endsAt,
			tables
		});
	}
}
function restored(database, source, moment) {
	if (database.tables === void 0) return [...source.tables.allAt(moment)].map(([name, table]) => [name, table.kilobytes]);
	return database.tables.map((table) => [table.newName, source.tables.at(table.name, moment)?.kilobytes ?? 0]);
}
// src/sandbox/alicloud/rds/meta-list.ts
function describeMetaList(input, world) {
	const instance = instanceOf(input, world);
	const { backup, moment } = metaSource(input, instance, world.clock.now());
	if (backup.metaStatus === "LARGE") throw aliError("InvalidMeta.TooLarge");
	if (backup.metaStatus !== "OK") throw aliError("InvalidMeta.Empty");
	const exact = input.optional("GetDbName");
	const pattern = input.optional("Pattern");
	const rows = [...backup.databases.allAt(moment)].filter(([name]) => exact === void 0 ? name.includes(pattern ?? "") : name === exact).flatMap(([name, database]) => {
		if (exact === void 0 && pattern !== void 0) return [{ Database: name }];
		const tables = [...database.tables.allAt(moment)].map(([table, { kilobytes }]) => ({
			table,
			size: String(kilobytes)
		}));
		if (world.metaRows === "table") return tables.map(({ table, size }) => ({
			Database: name,
			Tables: table,
			Size: size
		}));
		return [{
			Database: name,
			Tables: tables.map(({ table }) => table).join(","),
			Size: tables.map(({ size }) => size).join(",")
		}];
	});
	const together = input.optional("PageSize") !== void 0 && input.optional("PageIndex") !== void 0;
	const size = together ? input.integer("PageSize", 1, 1, 1e3) : 1;
	const index = together ? input.integer("PageIndex", 1, 1, 1e6) : 1;
	const shown = rows.slice((index - 1) * size, index * size);
	return {
		DBInstanceName: instance.id,
		Items: { Meta: shown },
		PageNumber: index,
		PageRecordCount: shown.length,
		TotalRecordCount: rows.length,
		TotalPageCount: Math.ceil(rows.length / size)
	};
}
function metaSource(input, instance, now) {
	const type = input.optional("RestoreType") ?? "BackupSetID";
	if (type === "RestoreTime") {
		const time = input.exactTime("RestoreTime", "InvalidRestoreTime.Format");
		if (time === void 0) throw aliError("InvalidRestoreTime.Format");
		const backup = backupBefore(instance, time, now);
		return {
			backup,
			moment: backup.startedAt
		};
	}
	if (type !== "BackupSetID") throw aliError("InvalidRestoreType.Format");
	const id = input.text("BackupSetID");
	if (!/^\d+$/.test(id)) throw aliError("InvalidParameters.Format");
	const backup = instance.backups.find((candidate) => candidate.id === id && candidate.startedAt <= now);
	if (!backup) throw aliError("InvalidBackupSetID.NotFound");
	return {
		backup,
		moment: backup.startedAt
	};
}
// src/sandbox/alicloud/rds/tasks.ts
const statuses$2 = {
	pending: "Running",
	running: "Running",
	succeeded: "Succeed",
	failed: "Failed",
	cancelled: "Canceled"
};
const maxValues = 30;
function describeHistoryTasks(input, world) {
	const begin = input.time("FromStartTime");
	const end = input.time("ToStartTime");
	if (begin === void 0) throw missing("FromStartTime");
	if (end === void 0) throw missing("ToStartTime");
	const size = input.integer("PageSize", 10, 10, 100);
	const number = input.integer("PageNumber", 1, 1, 1e6);
	const ids = listOf(input, "InstanceId");
	const instances = ids === void 0 ? [...world.instances.values()] : [...ids].flatMap((id) => world.instances.get(id) ?? []);
	const now = world.clock.now();
	const taskIds = listOf(input, "TaskId");
	const types = listOf(input, "TaskType");
	const wanted = input.list("Status");
	const all = newestFirst(instances.map((instance) => between(instance.tasks, begin, Math.min(end, now)).map((task) => ({
		instance,
		task
	})))).filter(({ task }) => taskIds?.has(task.id) ?? true).filter(({ task }) => types?.has(task.type) ?? true).filter(({ task }) => !("job" in task.work) || listed(task.work.job, now)).filter(({ task }) => wanted?.has(statusOf(task, now)) ?? true);
	return {
		Items: all.slice((number - 1) * size, number * size).map(({ instance, task }) => taskShape(instance, task, now)),
		PageNumber: number,
		PageSize: size,
		TotalCount: all.length
	};
}
function listOf(input, name) {
	const values = input.list(name);
	if (values !== void 0 && values.size > maxValues) throw aliError("InvalidParameters.Format");
	return values;
}
function newestFirst(lists) {
	const [only, ...others] = lists;
	if (only !== void 0 && others.length === 0) return only.toReversed();
	return lists.flat().sort((a, b) => b.task.startedAt - a.task.startedAt);
}
const statusOf = ({ work }, now) => "job" in work ? statuses$2[phaseOf(work.job, now)] : work.status;
function between(tasks, begin, end) {
	const started = (task) => Math.floor((task?.startedAt ?? 0) / 1e3) * 1e3;
	let [low, high] = [0, tasks.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (started(tasks[middle]) < begin) low = middle + 1;
		else high = middle;
	}
	let stop = low;
	while (stop < tasks.length && started(tasks[stop]) <= end) stop += 1;
	return tasks.slice(low, stop);
}
function taskShape(instance, task, now) {
	return {
		TaskId: task.id,
		TaskType: task.type,
		Status: statusOf(task, now),
		...progress(task, now),
		StartTime: isoSeconds(task.startedAt),
		InstanceId: instance.id,
		InstanceName: instance.description,
		InstanceType: "Instance",
		RegionId: instance.region,
		DbType: instance.engine.toLowerCase(),
		Product: "rds",
		CallerSource: "User",
		CallerUid: "141345906006****",
		Uid: "141345906006****",
		ReasonCode: "",
		ActionInfo: "{}"
	};
}
function progress(task, now) {
	if (!("job" in task.work)) {
		const { status, endedAt } = task.work;
		const ended = endedAt !== void 0 && endedAt <= now && status !== "Running";
		return {
			Progress: ended ? 100 : 50,
			RemainTime: 0,
			CurrentStepName: "exec_task",
			TaskDetail: "{}",
			...ended ? { EndTime: isoSeconds(endedAt) } : {}
		};
	}
	const { job } = task.work;
	const phase = phaseOf(job, now);
	const ended = phase !== "pending" && phase !== "running";
	const part = partOf(job, now);
	const percent = job.report === "without-total" ? 0 : part * (job.report === "beyond-total" ? 125 : 100);
	return {
		Progress: Math.round(percent * 10) / 10,
		RemainTime: ended ? 0 : Math.ceil((1 - part) * job.wholeMs / 1e3),
		CurrentStepName: phase === "pending" ? "init_task" : ended ? "finish_task" : "exec_task",
		TaskDetail: JSON.stringify(ended && job.message !== void 0 ? { errorMessage: job.message } : {}),
		...ended ? { EndTime: isoSeconds(job.endsAt) } : {}
	};
}
// src/sandbox/alicloud/rds/operations.ts
const reads = new Map([
	["DescribeDBInstanceAttribute", describeAttribute],
	["DescribeDBInstances", describeInstances],
	["DescribeBackups", describeBackups],
	["DescribeBackupPolicy", describeBackupPolicy],
	["DescribeMetaList", describeMetaList],
	["DescribeLocalAvailableRecoveryTime", describeRecoveryTime],
	["DescribeDatabases", describeDatabases],
	["DescribeHistoryTasks", describeHistoryTasks]
]);
function runOperation(operation, values, requestId, world, tokens) {
	const input = new Parameters(values);
	if (operation === "RestoreTable") return restoreTable$2(input, values, requestId, world, tokens);
	const read = reads.get(operation);
	return read && { body: {
		RequestId: requestId,
		...read(input, world)
	} };
}
// src/sandbox/alicloud/rpc.ts
function verifyRpc(method, parameters, secretOf) {
	for (const name of [
		"AccessKeyId",
		"Timestamp",
		"SignatureMethod",
		"SignatureVersion",
		"SignatureNonce",
		"Signature"
	]) if (!parameters.get(name)) throw missing(name);
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(parameters.get("Timestamp") ?? "")) throw aliError("InvalidTimeStamp.Format");
	if (parameters.get("SignatureMethod") !== "HMAC-SHA1" || parameters.get("SignatureVersion") !== "1.0") throw aliError("IncompleteSignature");
	if (secretOf === void 0) return;
	const secret = secretOf(parameters.get("AccessKeyId") ?? "");
	if (secret === void 0) throw aliError("InvalidAccessKeyId.NotFound");
	const signed = [...parameters].filter(([name]) => name !== "Signature");
	const text = `${method}&${percentEncode("/")}&${percentEncode(canonicalQuery(signed))}`;
	if (!same(parameters.get("Signature") ?? "", hmac("sha1", `${secret}&`, text).toString("base64"))) throw mismatch(text);
}
// src/sandbox/alicloud/protocol.ts
const versions = {
	rds: "2014-08-15",
	sts: "2015-04-01"
};
const isIdentity = (operation) => operation === "GetCallerIdentity";
const protocolParameters = new Set([
	"Action",
	"Version",
	"Format",
	"AccessKeyId",
	"Signature",
	"SignatureMethod",
	"SignatureVersion",
	"SignatureNonce",
	"SignatureType",
	"Timestamp",
	"SecurityToken"
]);
function alicloudReader() {
	const tokens = new Map();
	const nonces = new Nonces();
	return (request, requestId) => {
		const parameters = parametersOf(request);
		const current = request.headers["x-acs-action"] !== void 0 && parameters.get("Signature") === void 0;
		const operation = current ? request.headers["x-acs-action"] : parameters.get("Action");
		if (operation === void 0) return void 0;
		const format = parameters.get("Format")?.toLowerCase() ?? (current ? "json" : "xml");
		const input = Object.fromEntries([...parameters].filter(([name]) => !protocolParameters.has(name)));
		const accessKey = parameters.get("AccessKeyId") ?? /Credential=([^, ]+)/.exec(request.headers.authorization ?? "")?.[1] ?? "";
		const given = current ? request.headers["x-acs-version"] : parameters.get("Version");
		return {
			service: isIdentity(operation) ? "alicloud-sts" : "alicloud-rds",
			operation,
			input,
			requestId,
			accessKey,
			submits: operation === "RestoreTable",
			authenticate: (secretOf) => {
				if (current) verifyAcs3(request, secretOf);
				else verifyRpc(request.method, parameters, secretOf);
				nonces.use((current ? request.headers["x-acs-signature-nonce"] : parameters.get("SignatureNonce")) ?? "");
			},
			run: (world) => {
				if (given === void 0) throw missing("Version");
				if (given !== (isIdentity(operation) ? versions.sts : versions.rds)) throw aliError("InvalidVersion");
				if (isIdentity(operation)) return { body: callerIdentity(world.accountOf("alicloud", accessKey), requestId) };
				const done = runOperation(operation, input, requestId, world, tokens);
				if (!done) throw aliError("InvalidApi.NotFound");
				return done;
			},
			succeed: (body) => answer$2(200, `${operation}Response`, body, format, requestId),
			fail: (serviceError) => {
				const body = {
					RequestId: requestId,
					HostId: "rds.aliyuncs.com",
					Code: serviceError.code,
					Message: serviceError.message,
					Recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(serviceError.code)}&product=Rds`,
					...serviceError.details
				};
				const plain = answer$2(serviceError.status, "Error", body, format, requestId);
				if (serviceError.retryAfterMs === void 0) return plain;
				return {
					...plain,
					headers: {
						...plain.headers,
						"x-acs-retry-after": String(serviceError.retryAfterMs)
					}
				};
			},
			official: aliError,
			throttled: (retryAfterMs) => aliError("Throttling.User", void 0, void 0, retryAfterMs)
		};
	};
}
const callerIdentity = (account, requestId) => ({
	RequestId: requestId,
	AccountId: account,
	IdentityType: "RAMUser",
	UserId: "216959339000654321",
	PrincipalId: "216959339000654321",
	Arn: `acs:ram::${account}:user/sandbox`
});
function answer$2(status, root, body, format, requestId) {
	const xml = format === "xml";
	return {
		status,
		headers: {
			"content-type": xml ? "text/xml;charset=utf-8" : "application/json;charset=utf-8",
			"x-acs-request-id": requestId
		},
		body: xml ? `<?xml version='1.0' encoding='UTF-8'?>${element(root, body)}` : JSON.stringify(body)
	};
}
// src/sandbox/aws/json-errors.ts
const known$1 = {
	InternalServerException: {
		status: 500,
		message: "The request processing has failed because of an unknown error, exception or failure."
	},
	ServiceUnavailableException: {
		status: 503,
		message: "The service is temporarily unavailable."
	},
	ResourceNotFoundException: {
		status: 400,
		message: "The resource could not be found."
	},
	ValidationException: {
		status: 400,
		message: "The input failed to satisfy the constraints specified by an AWS service."
	},
	ConflictException: {
		status: 400,
		message: "There is an operation running on the namespace. Try restoring the table again later."
	},
	InvalidPaginationException: {
		status: 400,
		message: "The provided pagination token is invalid."
	},
	ThrottlingException: {
		status: 400,
		message: "Rate exceeded"
	},
	TooManyRequestsException: {
		status: 429,
		message: "Too many requests"
	},
	AccessDeniedException: {
		status: 400,
		message: "User: arn:aws:iam::111122223333:user/sandbox is not authorized to perform this action"
	},
	ServiceQuotaExceededException: {
		status: 400,
		message: "The service limit was exceeded."
	},
	TooManyTagsException: {
		status: 400,
		message: "The request exceeded the number of tags allowed for a resource."
	},
	InsufficientCapacityException: {
		status: 400,
		message: "There is an insufficient capacity to perform the action."
	},
	ExpiredTokenException: {
		status: 403,
		message: "The security token included in the request is expired"
	},
	UnrecognizedClientException: {
		status: 403,
		message: "The security token included in the request is invalid."
	},
	InvalidSignatureException: {
		status: 403,
		message: "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."
	},
	IncompleteSignatureException: {
		status: 400,
		message: "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters."
	},
	MissingAuthenticationTokenException: {
		status: 400,
		message: "Missing Authentication Token"
	},
	SerializationException: {
		status: 400,
		message: "The request body is not valid JSON."
	},
	UnknownOperationException: {
		status: 400,
		message: "The operation is not known."
	}
};
function awsError(code, message, status, retryAfterMs) {
	const defaults = Object.hasOwn(known$1, code) ? known$1[code] : void 0;
	return new ServiceError(code, message ?? defaults?.message ?? code, status ?? defaults?.status ?? 400, {}, retryAfterMs);
}
const notFound = (kind, name) => new ServiceError("ResourceNotFoundException", `${kind} ${name} not found.`, 400, { resourceName: name });
const invalid$1 = (message) => awsError("ValidationException", message);
// src/sandbox/aws/redshift-serverless/input.ts
const failed = (problems) => invalid$1(`${problems.length} validation error${problems.length === 1 ? "" : "s"} detected: ${problems.join("; ")}`);
var JsonInput = class {
	account;
	#body;
	constructor(body, account) {
		this.#body = body;
		this.account = account;
	}
	require(...names) {
		const missing = names.filter((name) => this.#value(name) === void 0 || this.#value(name) === "");
		if (missing.length === 0) return;
		throw failed(missing.map((name) => `Value null at '${name}' failed to satisfy constraint: Member must not be null`));
	}
	optionalText(name) {
		const value = this.#value(name);
		if (value !== void 0 && typeof value !== "string") throw mistyped(name, "a string");
		return value;
	}
	text(name) {
		this.require(name);
		return this.optionalText(name) ?? "";
	}
	flag(name) {
		const value = this.#value(name);
		if (value !== void 0 && typeof value !== "boolean") throw mistyped(name, "a boolean");
		return value ?? false;
	}
	integer(name) {
		const value = this.#value(name);
		if (value !== void 0 && (typeof value !== "number" || !Number.isInteger(value))) throw mistyped(name, "an integer");
		return value;
	}
	time(name) {
		const value = this.#value(name);
		if (value !== void 0 && typeof value !== "number") throw mistyped(name, "a timestamp in seconds");
		return value === void 0 ? void 0 : value * 1e3;
	}
	maxResults() {
		const value = this.integer("maxResults") ?? 100;
		if (value < 1) throw failed([`Value '${value}' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1`]);
		if (value > 100) throw failed([`Value '${value}' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100`]);
		return value;
	}
	resourceName(name) {
		const value = this.optionalText(name);
		if (value === void 0 || /^[a-z0-9-]{3,64}$/.test(value)) return value;
		throw failed([`Value '${value}' at '${name}' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z0-9-]+$ and have a length from 3 to 64`]);
	}
	#value(name) {
		return this.#body[name] ?? void 0;
	}
};
const mistyped = (name, wanted) => awsError("SerializationException", `The value of '${name}' must be ${wanted}.`);
// src/sandbox/world/warehouse.ts
const tableId = (name) => JSON.stringify(name);
function makeWarehouse(scenarios, createdAt, start) {
	const tables = new Timeline();
	const databases = new Map();
	for (const database of scenarios) {
		databases.set(database.name, new Set((database.schemas ?? []).map((schema) => schema.name)));
		for (const schema of database.schemas ?? []) for (const table of schema.tables ?? []) tables.add(tableId([
			database.name,
			schema.name,
			table.name
		]), {
			from: table.createdAt === void 0 ? createdAt : timeOf$1(table.createdAt, start),
			until: table.droppedAt === void 0 ? Number.POSITIVE_INFINITY : timeOf$1(table.droppedAt, start),
			megabytes: table.megabytes ?? 100,
			interleaved: table.interleaved ?? false
		});
	}
	return {
		databases,
		tables
	};
}
function megabytesAt({ tables }, time) {
	let sum = 0;
	for (const [, table] of tables.allAt(time)) sum += table.megabytes;
	return sum;
}
// src/sandbox/world/namespace.ts
const arn$1 = (account, rest) => `arn:aws:redshift-serverless:eu-west-1:${account}:${rest}`;
const namespaceId = (name) => uuidOf(`namespace/${name}`);
const namespaceArn = (account, name) => arn$1(account, `namespace/${namespaceId(name)}`);
const workgroupArn = (account, name) => arn$1(account, `workgroup/${uuidOf(`workgroup/${name}`)}`);
const snapshotArn = (account, name) => arn$1(account, `snapshot/${uuidOf(`snapshot/${name}`)}`);
function makeNamespace(scenario, start) {
	const createdAt = start - 400 * days;
	const snapshots = (scenario.snapshots ?? []).map((snapshot) => ({
		name: snapshot.name,
		createdAt: timeOf$1(snapshot.createdAt, start),
		status: snapshot.status ?? "AVAILABLE",
		retentionDays: snapshot.retentionDays ?? -1
	}));
	return {
		...makeWarehouse(scenario.databases ?? [], createdAt, start),
		name: scenario.name,
		status: scenario.status ?? "AVAILABLE",
		createdAt,
		busyUntil: scenario.busyUntil === void 0 ? 0 : timeOf$1(scenario.busyUntil, start),
		workgroups: (scenario.workgroups ?? []).map((workgroup) => ({
			name: workgroup.name,
			status: workgroup.status ?? "AVAILABLE",
			caseSensitiveIdentifiers: workgroup.caseSensitiveIdentifiers ?? false
		})),
		recoveryPoints: scenario.recoveryPoints?.map((point) => ({
			id: point.id,
			createdAt: timeOf$1(point.createdAt, start)
		})),
		snapshots: new Map(snapshots.map((snapshot) => [snapshot.name, snapshot])),
		lane: new Lane()
	};
}
// src/sandbox/world/recovery-points.ts
const every$1 = 30 * minutes;
const kept$1 = 24 * hours;
function recoveryPoints(namespace, now) {
	return (namespace.recoveryPoints ?? generated$1(namespace, now)).filter((point) => point.createdAt <= now && now < point.createdAt + kept$1).sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
function recoveryPoint(namespace, id, now) {
	return recoveryPoints(namespace, now).find((point) => point.id === id);
}
function generated$1(namespace, now) {
	const newest = Math.floor(now / every$1) * every$1;
	const points = [];
	for (let at = newest; at > now - kept$1 && at >= namespace.createdAt; at -= every$1) points.push({
		id: uuidOf(`recovery-point/${namespace.name}/${at}`),
		createdAt: at
	});
	return points;
}
// src/sandbox/aws/paging.ts
const tokenOf = (list, next) => Buffer.from(JSON.stringify([list, next])).toString("base64url");
function positionOf(list, token) {
	const text = Buffer.from(token, "base64url").toString("utf8");
	const prefix = `[${JSON.stringify(list)},`;
	const position = text.startsWith(prefix) && text.endsWith("]") ? Number(text.slice(prefix.length, -1)) : NaN;
	return Number.isSafeInteger(position) && position >= 0 ? position : void 0;
}
function page$1(list, items, size, token, badToken, show = () => true) {
	const start = token === void 0 ? 0 : positionOf(list, token);
	if (start === void 0) throw badToken();
	const found = [];
	let at = start;
	while (at < items.length && found.length < size) {
		const item = items[at];
		at += 1;
		if (item !== void 0 && show(item)) found.push(item);
	}
	return at < items.length ? {
		items: found,
		nextToken: tokenOf(list, at)
	} : { items: found };
}
// src/sandbox/aws/table-restore.ts
function tableNames({ source, target, caseSensitive }) {
	const fold = (name) => caseSensitive ? name : name.toLowerCase();
	const from = [
		fold(source[0]),
		fold(source[1] ?? "public"),
		fold(source[2])
	];
	return {
		source: from,
		target: [
			fold(target[0] ?? from[0]),
			fold(target[1] ?? from[1]),
			fold(target[2])
		]
	};
}
function tableProblem({ place, source, target, backupTime }, now) {
	if (place.tables.at(tableId(source), backupTime) === void 0) return {
		kind: "source-absent",
		message: `Table ${source.join(".")} does not exist in the specified backup.`
	};
	if (place.tables.taken(tableId(target), now)) return {
		kind: "target-exists",
		message: `Table ${target.join(".")} already exists.`
	};
}
const isInterleaved = ({ place, source, backupTime }) => place.tables.at(tableId(source), backupTime)?.interleaved ?? false;
const schemaExists = ({ place, target }) => place.databases.get(target[0])?.has(target[1]) ?? false;
function startTableRestore(wanted, problem, world) {
	const { service, operation, scope, place, source, target, backupTime, input } = wanted;
	const now = world.clock.now();
	const table = place.tables.at(tableId(source), backupTime);
	const job = acceptJob(now, table?.megabytes ?? 0, world.speed, world.faults.forJob(operation, input), problem?.message);
	if (job.end === "succeeded" && table) {
		const { megabytes } = table;
		place.tables.add(tableId(target), {
			from: job.endsAt,
			until: Number.POSITIVE_INFINITY,
			megabytes,
			interleaved: false
		});
	}
	place.lane.add(job);
	const restore = {
		id: world.ids.uuid(),
		service,
		operation,
		scope,
		input,
		sources: [source.join(".")],
		targets: [target.join(".")],
		job
	};
	world.addRestore(restore);
	return restore;
}
// src/sandbox/aws/redshift-serverless/shapes.ts
const iso$1 = (time) => new Date(time).toISOString();
const statuses$1 = {
	pending: "PENDING",
	running: "IN_PROGRESS",
	succeeded: "SUCCEEDED",
	failed: "FAILED",
	cancelled: "CANCELED"
};
const echoed$1 = [
	"namespaceName",
	"workgroupName",
	"recoveryPointId",
	"snapshotName",
	"sourceDatabaseName",
	"sourceSchemaName",
	"sourceTableName",
	"targetDatabaseName",
	"targetSchemaName",
	"newTableName"
];
function tableRestoreStatus$1(restore, now) {
	const { done, total } = megabytesOf(restore.job, now);
	const phase = phaseOf(restore.job, now);
	const ended = phase === "failed" || phase === "cancelled";
	return {
		tableRestoreRequestId: restore.id,
		status: statuses$1[phase],
		...ended && restore.job.message !== void 0 ? { message: restore.job.message } : {},
		requestTime: restore.job.acceptedAt / 1e3,
		...Object.fromEntries(echoed$1.filter((name) => restore.input[name] !== void 0).map((name) => [name, restore.input[name] ?? ""])),
		progressInMegaBytes: done,
		totalDataInMegaBytes: total
	};
}
function recoveryPointShape(account, namespace, point) {
	return {
		recoveryPointId: point.id,
		recoveryPointCreateTime: iso$1(point.createdAt),
		namespaceName: namespace.name,
		namespaceArn: namespaceArn(account, namespace.name),
		...namespace.workgroups[0] ? { workgroupName: namespace.workgroups[0].name } : {},
		totalSizeInMegaBytes: megabytesAt(namespace, point.createdAt)
	};
}
function snapshotShape$1(account, namespace, snapshot, now) {
	const size = megabytesAt(namespace, snapshot.createdAt);
	const left = snapshot.retentionDays < 0 ? -1 : Math.max(0, Math.ceil((snapshot.createdAt + snapshot.retentionDays * days - now) / days));
	return {
		snapshotName: snapshot.name,
		snapshotArn: snapshotArn(account, snapshot.name),
		snapshotCreateTime: iso$1(snapshot.createdAt),
		namespaceName: namespace.name,
		namespaceArn: namespaceArn(account, namespace.name),
		adminUsername: "admin",
		ownerAccount: account,
		status: snapshot.status,
		totalBackupSizeInMegaBytes: size,
		backupProgressInMegaBytes: snapshot.status === "CREATING" ? Math.floor(size / 2) : size,
		snapshotRetentionPeriod: snapshot.retentionDays,
		snapshotRemainingDays: left,
		snapshotRetentionStartTime: iso$1(snapshot.createdAt),
		accountsWithRestoreAccess: [],
		accountsWithProvisionedRestoreAccess: []
	};
}
function namespaceShape(account, namespace) {
	const [firstDatabase] = namespace.databases.keys();
	return {
		namespaceName: namespace.name,
		namespaceId: namespaceId(namespace.name),
		namespaceArn: namespaceArn(account, namespace.name),
		status: namespace.status,
		adminUsername: "admin",
		...firstDatabase === void 0 ? {} : { dbName: firstDatabase },
		creationDate: iso$1(namespace.createdAt),
		iamRoles: [],
		logExports: [],
		kmsKeyId: "AWS_OWNED_KMS_KEY"
	};
}
function workgroupShape(account, namespace, workgroup) {
	const parameter = (parameterKey, parameterValue) => ({
		parameterKey,
		parameterValue
	});
	const id = wordOf(workgroup.name, 12);
	return {
		workgroupName: workgroup.name,
		workgroupId: id,
		workgroupArn: workgroupArn(account, workgroup.name),
		namespaceName: namespace.name,
		status: workgroup.status,
		baseCapacity: 128,
		creationDate: iso$1(namespace.createdAt),
		configParameters: [
			parameter("auto_mv", "true"),
			parameter("datestyle", "ISO, MDY"),
			parameter("enable_case_sensitive_identifier", String(workgroup.caseSensitiveIdentifiers)),
			parameter("enable_user_activity_logging", "true"),
			parameter("query_group", "default"),
			parameter("search_path", "$user, public")
		],
		endpoint: {
			address: `${workgroup.name}.${account}.eu-west-1.redshift-serverless.amazonaws.com`,
			port: 5439,
			vpcEndpoints: []
		},
		enhancedVpcRouting: false,
		port: 5439,
		publiclyAccessible: false,
		securityGroupIds: ["sg-0a1b2c3d4e5f60718"],
		subnetIds: ["subnet-0a1b2c3d4e5f60718"]
	};
}
// src/sandbox/aws/redshift-serverless/snapshots.ts
const kept = (snapshot, now) => snapshot.createdAt <= now && (snapshot.retentionDays < 0 || now < snapshot.createdAt + snapshot.retentionDays * 864e5);
function snapshotsOf(namespace, now) {
	return [...namespace.snapshots.values()].filter((snapshot) => kept(snapshot, now));
}
function find(world, wanted) {
	const now = world.clock.now();
	for (const namespace of world.namespaces.values()) {
		const snapshot = snapshotsOf(namespace, now).find(wanted);
		if (snapshot) return [namespace, snapshot];
	}
}
function snapshotOf(input, world) {
	const name = input.optionalText("snapshotName");
	const arn = input.optionalText("snapshotArn");
	if (name === void 0 && arn === void 0) throw invalid$1("You must specify snapshotName or snapshotArn.");
	const found = find(world, (snapshot) => name === void 0 ? snapshotArn(input.account, snapshot.name) === arn : snapshot.name === name);
	if (!found) throw notFound("Snapshot", name ?? arn ?? "");
	return snapshotShape$1(input.account, ...found, world.clock.now());
}
function createSnapshot(input, world) {
	input.require("namespaceName", "snapshotName");
	const namespace = world.namespaces.get(input.text("namespaceName"));
	if (!namespace) throw notFound("Namespace", input.text("namespaceName"));
	return add(namespace, world.clock.now(), input, world);
}
function convertRecoveryPoint(input, world) {
	input.require("recoveryPointId", "snapshotName");
	const id = input.text("recoveryPointId");
	for (const namespace of world.namespaces.values()) {
		const point = recoveryPoint(namespace, id, world.clock.now());
		if (point) return add(namespace, point.createdAt, input, world);
	}
	throw notFound("Recovery point", id);
}
function add(namespace, createdAt, input, world) {
	const name = input.text("snapshotName");
	if (namespace.workgroups.length === 0) throw invalid$1("You can't create a snapshot because there isn't a workgroup created for the namespace.");
	if (find(world, (snapshot) => snapshot.name === name)) throw awsError("ConflictException", `Snapshot ${name} already exists.`);
	const snapshot = {
		name,
		createdAt,
		status: "AVAILABLE",
		retentionDays: input.integer("retentionPeriod") ?? -1
	};
	namespace.snapshots.set(name, snapshot);
	return snapshotShape$1(input.account, namespace, snapshot, world.clock.now());
}
// src/sandbox/aws/redshift-serverless/restore-table.ts
function restoreTable$1(operation, body, input, world) {
	const backupField = operation === "RestoreTableFromSnapshot" ? "snapshotName" : "recoveryPointId";
	input.require("namespaceName", "workgroupName", backupField, "sourceDatabaseName", "sourceTableName", "newTableName");
	const now = world.clock.now();
	const namespace = world.namespaces.get(input.text("namespaceName"));
	if (!namespace) throw notFound("Namespace", input.text("namespaceName"));
	checkWorkgroup(namespace, input.text("workgroupName"), world);
	const backupTime = operation === "RestoreTableFromSnapshot" ? snapshotTime(namespace, input.text("snapshotName"), now) : pointTime(namespace, input.text("recoveryPointId"), now);
	const names = tableNames({
		source: [
			input.text("sourceDatabaseName"),
			input.optionalText("sourceSchemaName"),
			input.text("sourceTableName")
		],
		target: [
			input.optionalText("targetDatabaseName"),
			input.optionalText("targetSchemaName"),
			input.text("newTableName")
		],
		caseSensitive: input.flag("activateCaseSensitiveIdentifier")
	});
	checkIdle(namespace, world, now);
	const wanted = {
		service: "redshift-serverless",
		operation,
		scope: namespace.name,
		place: namespace,
		...names,
		backupTime,
		input: body
	};
	if (isInterleaved(wanted)) {
		const name = names.source.join(".");
		throw invalid$1(`Table ${name} has an interleaved sort key. You can't restore tables with interleaved sort keys.`);
	}
	const problem = tableProblem(wanted, now);
	if (problem !== void 0 && world.collisions === "at-once") throw serviceErrorOf$1(problem);
	if (!schemaExists(wanted)) throw invalid$1(`Schema ${names.target[0]}.${names.target[1]} does not exist.`);
	const restore = startTableRestore(wanted, problem, world);
	return {
		body: { tableRestoreStatus: tableRestoreStatus$1(restore, now) },
		restoreId: restore.id
	};
}
const serviceErrorOf$1 = ({ kind, message }) => kind === "source-absent" ? invalid$1(message) : awsError("ConflictException", message);
function checkWorkgroup(namespace, name, world) {
	const workgroup = namespace.workgroups.find((candidate) => candidate.name === name);
	if (!workgroup) throw [...world.namespaces.values()].some((other) => other.workgroups.some((candidate) => candidate.name === name)) ? invalid$1(`Workgroup ${name} is not associated with namespace ${namespace.name}.`) : notFound("Workgroup", name);
	if (workgroup.status !== "AVAILABLE") throw awsError("ConflictException", `Workgroup ${name} is not available. Its status is ${workgroup.status}.`);
	if (namespace.status !== "AVAILABLE") throw awsError("ConflictException", `Namespace ${namespace.name} is not available. Its status is ${namespace.status}.`);
}
function pointTime(namespace, id, now) {
	const point = recoveryPoint(namespace, id, now);
	if (!point) throw notFound("Recovery point", id);
	return point.createdAt;
}
function snapshotTime(namespace, name, now) {
	const snapshot = snapshotsOf(namespace, now).find((candidate) => candidate.name === name);
	if (!snapshot) throw notFound("Snapshot", name);
	if (snapshot.status !== "AVAILABLE") throw invalid$1(`Snapshot ${name} is not available. Its status is ${snapshot.status}.`);
	return snapshot.createdAt;
}
function checkIdle(namespace, world, now) {
	if (now < namespace.busyUntil || namespace.lane.running(now).length >= world.concurrentRestores) throw awsError("ConflictException");
}
// src/sandbox/aws/redshift-serverless/operations.ts
const badToken = () => invalid$1("The provided nextToken is not valid.");
const namespaces = (world) => [...world.namespaces.values()];
const plain$1 = (body) => ({ body });
const operations$1 = new Map([
	["RestoreTableFromRecoveryPoint", (input, world, body) => restoreTable$1("RestoreTableFromRecoveryPoint", body, input, world)],
	["RestoreTableFromSnapshot", (input, world, body) => restoreTable$1("RestoreTableFromSnapshot", body, input, world)],
	["GetTableRestoreStatus", getTableRestoreStatus],
	["ListTableRestoreStatus", listTableRestoreStatus],
	["GetRecoveryPoint", getRecoveryPoint],
	["ListRecoveryPoints", listRecoveryPoints],
	["GetSnapshot", (input, world) => plain$1({ snapshot: snapshotOf(input, world) })],
	["ListSnapshots", listSnapshots],
	["CreateSnapshot", (input, world) => plain$1({ snapshot: createSnapshot(input, world) })],
	["ConvertRecoveryPointToSnapshot", (input, world) => plain$1({ snapshot: convertRecoveryPoint(input, world) })],
	["GetNamespace", (input, world) => plain$1({ namespace: namespaceShape(input.account, named(input, world)) })],
	["ListNamespaces", (input, world) => plain$1(paged("namespaces", namespaces(world), (namespace) => namespaceShape(input.account, namespace), input))],
	["GetWorkgroup", getWorkgroup],
	["ListWorkgroups", (input, world) => plain$1(paged("workgroups", workgroups(world), ([namespace, workgroup]) => workgroupShape(input.account, namespace, workgroup), input))]
]);
function paged(list, items, shape, input) {
	const { items: found, nextToken } = page$1(list, items, input.maxResults(), input.optionalText("nextToken"), badToken);
	return {
		[list]: found.map(shape),
		...nextToken === void 0 ? {} : { nextToken }
	};
}
function named(input, world) {
	const name = input.text("namespaceName");
	input.resourceName("namespaceName");
	const namespace = world.namespaces.get(name);
	if (!namespace) throw notFound("Namespace", name);
	return namespace;
}
const workgroups = (world) => namespaces(world).flatMap((namespace) => namespace.workgroups.map((workgroup) => [namespace, workgroup]));
function getWorkgroup(input, world) {
	const name = input.text("workgroupName");
	input.resourceName("workgroupName");
	const found = workgroups(world).find(([, workgroup]) => workgroup.name === name);
	if (!found) throw notFound("Workgroup", name);
	return plain$1({ workgroup: workgroupShape(input.account, ...found) });
}
function getTableRestoreStatus(input, world) {
	const id = input.text("tableRestoreRequestId");
	const restore = world.restore(id);
	const now = world.clock.now();
	if (restore?.service !== "redshift-serverless" || vanished(restore.job, now)) throw notFound("Table restore request", id);
	return plain$1({ tableRestoreStatus: tableRestoreStatus$1(restore, now) });
}
function listTableRestoreStatus(input, world) {
	const size = input.maxResults();
	const token = input.optionalText("nextToken");
	const name = input.optionalText("namespaceName") ?? namespaceOf(input.optionalText("workgroupName"), world);
	if (name !== void 0 && !world.namespaces.has(name)) throw notFound("Namespace", name);
	const now = world.clock.now();
	const all = name === void 0 ? world.restores : world.restoresOf("redshift-serverless", name);
	const workgroup = input.optionalText("workgroupName");
	const { items, nextToken } = page$1(`tableRestoreStatuses/${name ?? ""}`, all, size, token, () => awsError("InvalidPaginationException"), (restore) => restore.service === "redshift-serverless" && listed(restore.job, now) && (workgroup === void 0 || restore.input.workgroupName === workgroup));
	return plain$1({
		tableRestoreStatuses: items.map((restore) => tableRestoreStatus$1(restore, now)),
		...nextToken === void 0 ? {} : { nextToken }
	});
}
function namespaceOf(workgroup, world) {
	if (workgroup === void 0) return void 0;
	const found = workgroups(world).find(([, candidate]) => candidate.name === workgroup);
	if (!found) throw notFound("Workgroup", workgroup);
	return found[0].name;
}
function getRecoveryPoint(input, world) {
	const id = input.text("recoveryPointId");
	const now = world.clock.now();
	for (const namespace of world.namespaces.values()) {
		const point = recoveryPoint(namespace, id, now);
		if (point) return plain$1({ recoveryPoint: recoveryPointShape(input.account, namespace, point) });
	}
	throw notFound("Recovery point", id);
}
function chosen(input, world) {
	const name = input.optionalText("namespaceName");
	const arn = input.optionalText("namespaceArn");
	return namespaces(world).filter((namespace) => (name === void 0 || namespace.name === name) && (arn === void 0 || namespaceArn(input.account, namespace.name) === arn));
}
function within(input) {
	const begin = input.time("startTime") ?? Number.NEGATIVE_INFINITY;
	const end = input.time("endTime") ?? Number.POSITIVE_INFINITY;
	return (time) => begin <= time && time <= end;
}
function listRecoveryPoints(input, world) {
	input.resourceName("namespaceName");
	const now = world.clock.now();
	const wanted = within(input);
	const points = chosen(input, world).flatMap((namespace) => recoveryPoints(namespace, now).filter((point) => wanted(point.createdAt)).map((point) => [namespace, point]));
	return plain$1(paged("recoveryPoints", points, ([namespace, point]) => recoveryPointShape(input.account, namespace, point), input));
}
function listSnapshots(input, world) {
	const name = input.optionalText("namespaceName");
	if (name !== void 0 && !world.namespaces.has(name)) throw notFound("Namespace", name);
	const now = world.clock.now();
	const wanted = within(input);
	const snapshots = chosen(input, world).flatMap((namespace) => snapshotsOf(namespace, now).filter((snapshot) => wanted(snapshot.createdAt)).map((snapshot) => [namespace, snapshot]));
	return plain$1(paged("snapshots", snapshots, ([namespace, snapshot]) => snapshotShape$1(input.account, namespace, snapshot, now), input));
}
// src/sandbox/aws/sigv4.ts
const accessKeyOf = ({ headers }) => /Credential=([^/,]+)/.exec(headers.authorization ?? "")?.[1] ?? "";
const signingNameOf = ({ headers }) => /^AWS4-HMAC-SHA256 Credential=[^/,]+\/\d+\/[^/,]+\/([^/,]+)\//.exec(headers.authorization ?? "")?.[1];
function signatureFlaw(request, secretOf) {
	const header = request.headers.authorization;
	if (header === void 0) return "missing";
	const parts = /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/([^/,]+)\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(header);
	const date = request.headers["x-amz-date"];
	if (!parts || date === void 0 || !/^\d{8}T\d{6}Z$/.test(date)) return "incomplete";
	const [, id = "", day = "", region = "", service = "", names = "", signature = ""] = parts;
	const signed = names.split(";");
	if (!signed.includes("host") || !signed.includes("x-amz-date") || !date.startsWith(day)) return "incomplete";
	if (secretOf === void 0) return void 0;
	const secret = secretOf(id);
	if (secret === void 0) return "unknown-key";
	const url = new URL(request.url, "http://sandbox");
	const canonical = [
		request.method,
		url.pathname,
		canonicalQuery(url.searchParams),
		canonicalHeaders(signed, request.headers),
		names,
		sha256(request.body)
	].join("\n");
	const text = [
		"AWS4-HMAC-SHA256",
		date,
		`${day}/${region}/${service}/aws4_request`,
		sha256(canonical)
	].join("\n");
	const key = [
		day,
		region,
		service,
		"aws4_request"
	].reduce((previous, part) => hmac("sha256", previous, part), `AWS4${secret}`);
	return same(signature, hmac("sha256", key, text).toString("hex")) ? void 0 : "mismatch";
}
// src/sandbox/aws/json-protocol.ts
const services = {
	RedshiftServerless: "redshift-serverless",
	RedshiftData: "redshift-data"
};
const flawCodes$1 = {
	missing: "MissingAuthenticationTokenException",
	incomplete: "IncompleteSignatureException",
	"unknown-key": "UnrecognizedClientException",
	mismatch: "InvalidSignatureException"
};
function jsonExchange(request, target, requestId) {
	const [prefix = "", operation = ""] = target.split(".");
	const known = Object.hasOwn(services, prefix) ? services[prefix] : void 0;
	const parsed = request.body.length === 0 ? {} : parseJson(request.body.toString("utf8"));
	const input = isObject(parsed) ? parsed : {};
	const accessKey = accessKeyOf(request);
	return {
		service: known ?? "redshift-serverless",
		operation,
		input,
		requestId,
		accessKey,
		submits: operation === "RestoreTableFromRecoveryPoint" || operation === "RestoreTableFromSnapshot",
		authenticate: (secretOf) => {
			const flaw = signatureFlaw(request, secretOf);
			if (flaw !== void 0) throw awsError(flawCodes$1[flaw]);
		},
		run: (world) => {
			if (!isObject(parsed)) throw awsError("SerializationException");
			return run$1(known, operation, input, world.accountOf("aws", accessKey), world);
		},
		succeed: (body) => answer$1(200, body, requestId),
		fail: (serviceError) => {
			const plain = answer$1(serviceError.status, errorBody(serviceError, known === "redshift-data" ? "Message" : "message"), requestId);
			if (serviceError.retryAfterMs === void 0) return plain;
			return {
				...plain,
				headers: {
					...plain.headers,
					"retry-after": String(Math.ceil(serviceError.retryAfterMs / 1e3))
				}
			};
		},
		official: awsError,
		throttled: (retryAfterMs) => awsError("ThrottlingException", void 0, void 0, retryAfterMs)
	};
}
function run$1(service, operation, input, account, world) {
	if (service === "redshift-data") throw awsError("ValidationException", `The sandbox does not serve the Redshift Data API (${operation}).`);
	const handler = service === void 0 ? void 0 : operations$1.get(operation);
	if (!handler) throw awsError("UnknownOperationException", `The sandbox does not know the operation ${operation}.`);
	return handler(new JsonInput(input, account), world, input);
}
const errorBody = (serviceError, member) => ({
	__type: serviceError.code,
	[member]: serviceError.message,
	...serviceError.details
});
const answer$1 = (status, body, requestId) => ({
	status,
	headers: {
		"content-type": "application/x-amz-json-1.1",
		"x-amzn-requestid": requestId
	},
	body: JSON.stringify(body)
});
// src/sandbox/aws/query-protocol.ts
const flawCodes = {
	missing: "MissingAuthenticationToken",
	incomplete: "IncompleteSignature",
	"unknown-key": "InvalidClientTokenId",
	mismatch: "SignatureDoesNotMatch"
};
function queryExchange(service, request, form, requestId) {
	const { error, xmlNamespace } = service;
	const operation = form.get("Action") ?? "";
	const version = form.get("Version") ?? "";
	const input = service.read(operation, form);
	const accessKey = accessKeyOf(request);
	return {
		service: service.name,
		operation,
		input,
		requestId,
		accessKey,
		submits: service.submits(operation),
		authenticate: (secretOf) => {
			const flaw = signatureFlaw(request, secretOf);
			if (flaw !== void 0) throw error(flawCodes[flaw]);
		},
		run: (world) => {
			const done = version === service.version ? service.run(operation, input, world.accountOf("aws", accessKey), world) : void 0;
			if (!done) throw error("InvalidAction", `Could not find operation ${operation} for version ${version}`);
			return done;
		},
		succeed: (body) => {
			const content = `${element(`${operation}Result`, body)}${element("ResponseMetadata", { RequestId: requestId })}`;
			return answer(200, `<${operation}Response xmlns="${xmlNamespace}">${content}</${operation}Response>`, requestId);
		},
		fail: (serviceError) => {
			const { code, message, status, retryAfterMs, details } = serviceError;
			const body = {
				Error: {
					Type: status >= 500 ? "Receiver" : "Sender",
					Code: code,
					Message: message,
					...details
				},
				RequestId: requestId
			};
			const plain = answer(status, `<ErrorResponse xmlns="${xmlNamespace}">${elements(body)}</ErrorResponse>`, requestId);
			if (retryAfterMs === void 0) return plain;
			return {
				...plain,
				headers: {
					...plain.headers,
					"retry-after": String(Math.ceil(retryAfterMs / 1e3))
				}
			};
		},
		official: error,
		throttled: (retryAfterMs) => error("Throttling", void 0, void 0, retryAfterMs)
	};
}
const answer = (status, body, requestId) => ({
	status,
	headers: {
		"content-type": "text/xml",
		"x-amzn-requestid": requestId
	},
	body
});
// src/sandbox/aws/form.ts
function readForm(form, types, prefix = "") {
	const found = Object.entries(types).flatMap(([name, type]) => {
		const value = typeof type === "string" ? readScalar(form.get(prefix + name), type) : readList(form, type, `${prefix}${name}.`);
		return value === void 0 ? [] : [[name, value]];
	});
	return Object.fromEntries(found);
}
function readScalar(text, type) {
	if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
	if (type === "integer" && text !== void 0 && /^-?\d{1,15}$/.test(text)) return Number(text);
	return text;
}
function readList(form, { member, of }, prefix) {
	const items = [];
	for (;;) {
		const name = `${prefix}${member}.${items.length + 1}`;
		const item = typeof of === "string" ? readScalar(form.get(name), of) : readMembers(form, of, `${name}.`);
		if (item === void 0) return items.length === 0 ? void 0 : items;
		items.push(item);
	}
}
function readMembers(form, types, prefix) {
	const members = readForm(form, types, prefix);
	return Object.keys(members).length === 0 ? void 0 : members;
}
// src/sandbox/world/cluster-snapshot.ts
const automatedIdentifier = (cluster, createdAt) => `rs:${cluster}-${new Date(createdAt).toISOString().slice(0, 19).replace(/[T:]/g, "-")}`;
const plain = {
	owner: void 0,
	sharedWith: [],
	sourceRegion: void 0,
	tags: {}
};
const automatedSnapshot = (cluster, createdAt) => ({
	...plain,
	identifier: automatedIdentifier(cluster.identifier, createdAt),
	type: "automated",
	createdAt,
	status: "available",
	nodeType: cluster.nodeType,
	numberOfNodes: cluster.numberOfNodes,
	retentionStart: createdAt,
	retentionDays: -1
});
function makeAutomatedSnapshot(scenario, cluster, start) {
	const { createdAt, ...given } = scenario;
	return {
		...automatedSnapshot(cluster, timeOf$1(createdAt, start)),
		...given
	};
}
function makeManualSnapshot(scenario, cluster, start) {
	const { createdAt, ...given } = scenario;
	return {
		...automatedSnapshot(cluster, timeOf$1(createdAt, start)),
		type: "manual",
		...given
	};
}
// src/sandbox/world/cluster.ts
function makeCluster(scenario, start) {
	const timeOr = (text, otherwise) => text === void 0 ? otherwise : timeOf$1(text, start);
	const createdAt = timeOr(scenario.createdAt, start - 400 * days);
	const { identifier, nodeType = "ra3.xlplus", numberOfNodes = 2 } = scenario;
	const shape = {
		identifier,
		nodeType,
		numberOfNodes
	};
	const manual = (scenario.snapshots ?? []).map((snapshot) => makeManualSnapshot(snapshot, shape, start));
	return {
		...makeWarehouse(scenario.databases ?? [], createdAt, start),
		...shape,
		namespaceId: uuidOf(`cluster/${identifier}/${scenario.createdAt ?? ""}`),
		status: scenario.status ?? "available",
		availability: scenario.availability,
		createdAt,
		deletedAt: timeOr(scenario.deletedAt, Number.POSITIVE_INFINITY),
		busyUntil: timeOr(scenario.busyUntil, 0),
		automatedRetentionDays: scenario.automatedRetentionDays ?? 1,
		automatedSnapshots: scenario.automatedSnapshots?.map((snapshot) => makeAutomatedSnapshot(snapshot, shape, start)),
		manualSnapshots: new Map(manual.map((snapshot) => [snapshot.identifier, snapshot])),
		lane: new Lane(scenario.modifyingMs ?? 0)
	};
}
const clusterExists = ({ createdAt, deletedAt }, now) => createdAt <= now && now < deletedAt;
const modifying = (cluster, now) => now < cluster.busyUntil || cluster.lane.settling(now);
const clusterStatus = (cluster, now) => cluster.status === "available" && modifying(cluster, now) ? "modifying" : cluster.status;
function clusterAvailability(cluster, now) {
	return cluster.availability ?? availabilityOf(clusterStatus(cluster, now));
}
function availabilityOf(status) {
	switch (status) {
		case "available":
		case "available, prep-for-resize":
		case "available, resize-cleanup": return "Available";
		case "modifying":
		case "renaming":
		case "resizing":
		case "cancelling-resize":
		case "rotating-keys":
		case "updating-hsm": return "Modifying";
		case "creating":
		case "deleting":
		case "final-snapshot":
		case "paused":
		case "rebooting":
		case "storage-full": return "Unavailable";
		case "hardware-failure":
		case "incompatible-hsm":
		case "incompatible-network":
		case "incompatible-parameters":
		case "incompatible-restore": return "Failed";
		default: return status;
	}
}
const arn = (account, rest) => `arn:aws:redshift:eu-west-1:${account}:${rest}`;
const clusterNamespaceArn = (account, { namespaceId }) => arn(account, `namespace:${namespaceId}`);
const clusterSnapshotArn = (account, cluster, snapshot) => arn(account, `snapshot:${cluster.identifier}/${snapshot}`);
// src/sandbox/world/snapshot-retention.ts
const every = 8 * hours;
function generated(cluster, now) {
	const newest = Math.floor(now / every) * every;
	const kept = Math.ceil(cluster.automatedRetentionDays * days / every);
	return Array.from({ length: kept + 1 }, (_, index) => newest - index * every).filter((createdAt) => createdAt >= cluster.createdAt).map((createdAt) => automatedSnapshot(cluster, createdAt));
}
function automatedSnapshots(cluster, now) {
	if (!clusterExists(cluster, now) || cluster.automatedRetentionDays === 0) return [];
	const made = (cluster.automatedSnapshots ?? generated(cluster, now)).filter(({ createdAt }) => createdAt <= now);
	const latest = Math.max(...made.map(({ createdAt }) => createdAt));
	return made.filter(({ createdAt }) => createdAt === latest || now < createdAt + cluster.automatedRetentionDays * 864e5);
}
const manualExpiry = ({ retentionStart, retentionDays }) => retentionDays < 0 ? Number.POSITIVE_INFINITY : retentionStart + retentionDays * days;
function clusterSnapshots(cluster, now) {
	return [...[...cluster.manualSnapshots.values()].filter((snapshot) => snapshot.createdAt <= now && now < manualExpiry(snapshot)), ...automatedSnapshots(cluster, now).toReversed()];
}
// src/sandbox/aws/query-errors.ts
const common = {
	AccessDenied: [403, "User: arn:aws:iam::111122223333:user/sandbox is not authorized to perform this action"],
	AccessDeniedException: [400, "You do not have sufficient access to perform this action."],
	ExpiredToken: [403, "The security token included in the request is expired"],
	IncompleteSignature: [400, "The request signature does not conform to AWS standards."],
	InternalFailure: [500, "The request processing has failed because of an unknown error, exception or failure."],
	InvalidAction: [400, "The action or operation requested is invalid. Verify that the action is typed correctly."],
	InvalidClientTokenId: [403, "The security token included in the request is invalid."],
	InvalidParameterCombination: [400, "Parameters that must not be used together were used together."],
	InvalidParameterValue: [400, "An invalid or out-of-range value was supplied for the input parameter."],
	MalformedQueryString: [404, "The query string contains a syntax error."],
	MissingAuthenticationToken: [403, "Request is missing Authentication Token"],
	MissingParameter: [400, "A required parameter for the specified action is not supplied."],
	NotAuthorized: [400, "You do not have permission to perform this action."],
	OptInRequired: [403, "The AWS access key ID needs a subscription for the service."],
	RequestExpired: [400, "The request reached the service more than 15 minutes after the date stamp on the request."],
	ServiceUnavailable: [503, "The request has failed due to a temporary failure of the server."],
	SignatureDoesNotMatch: [403, "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."],
	Throttling: [400, "Rate exceeded"],
	ThrottlingException: [400, "The request was denied due to request throttling."],
	ValidationError: [400, "The input fails to satisfy the constraints specified by an AWS service."]
};
const queryErrors = (serviceErrors = {}) => (code, message, status, retryAfterMs) => {
	const [defaultStatus, defaultMessage] = [serviceErrors, common].find((candidate) => Object.hasOwn(candidate, code))?.[code] ?? [400, code];
	return new ServiceError(code, message ?? defaultMessage, status ?? defaultStatus, {}, retryAfterMs);
};
const redshiftError = queryErrors({
	ClusterNotFound: [404, "The ClusterIdentifier parameter does not refer to an existing cluster."],
	ClusterSnapshotAlreadyExists: [400, "The value specified as a snapshot identifier is already used by an existing snapshot."],
	ClusterSnapshotNotFound: [404, "The snapshot identifier does not refer to an existing cluster snapshot."],
	ClusterSnapshotQuotaExceeded: [400, "The request would result in the user exceeding the allowed number of cluster snapshots."],
	DependentServiceRequestThrottlingFault: [400, "The request cannot be completed because a dependent service is throttling requests."],
	DependentServiceUnavailableFault: [400, "Your request cannot be completed because a dependent internal service is temporarily unavailable."],
	InProgressTableRestoreQuotaExceededFault: [400, "You have exceeded the allowed number of table restore requests. Wait for your current table restore requests to complete before making a new request."],
	InvalidClusterSnapshotState: [400, "The specified cluster snapshot is not in the available state, or other accounts are authorized to access the snapshot."],
	InvalidClusterState: [400, "The specified cluster is not in the available state."],
	InvalidRetentionPeriodFault: [400, "The retention period specified is either in the past or is not a valid value. The value must be either -1 or an integer between 1 and 3,653."],
	InvalidTableRestoreArgument: [400, "The value specified for the sourceDatabaseName, sourceSchemaName, or sourceTableName parameter, or a combination of these, doesn't exist in the snapshot."],
	InvalidTagFault: [400, "The tag is invalid."],
	LimitExceededFault: [400, "The encryption key has exceeded its grant limit in AWS KMS."],
	TableRestoreNotFoundFault: [400, "The specified TableRestoreRequestId value was not found."],
	UnauthorizedOperation: [400, "Access Denied. Please ensure that your IAM Permissions allow this operation."],
	UnsupportedOperation: [400, "The requested operation isn't supported."]
});
const clusterNotFound = (identifier) => redshiftError("ClusterNotFound", `Cluster ${identifier} not found.`);
const snapshotNotFound = (identifier) => redshiftError("ClusterSnapshotNotFound", `Snapshot ${identifier} not found.`);
const operationRunning = () => redshiftError("InvalidClusterState", "There is an operation running on the Cluster. Please try to restore table from snapshot at a later time.");
// src/sandbox/aws/redshift/find-snapshot.ts
function allSnapshots(world) {
	const now = world.clock.now();
	return world.clusters.flatMap((cluster) => clusterSnapshots(cluster, now).map((snapshot) => ({
		cluster,
		snapshot
	})));
}
function findSnapshot(identifier, world) {
	const found = allSnapshots(world).find(({ snapshot }) => snapshot.identifier === identifier);
	if (!found) throw snapshotNotFound(identifier);
	return found;
}
// src/sandbox/aws/redshift/shapes.ts
const iso = (time) => new Date(time).toISOString();
const statuses = {
	pending: "PENDING",
	running: "IN_PROGRESS",
	succeeded: "SUCCEEDED",
	failed: "FAILED",
	cancelled: "CANCELED"
};
const echoed = [
	"ClusterIdentifier",
	"SnapshotIdentifier",
	"SourceDatabaseName",
	"SourceSchemaName",
	"SourceTableName",
	"TargetDatabaseName",
	"TargetSchemaName",
	"NewTableName"
];
function tableRestoreStatus(restore, now) {
	const phase = phaseOf(restore.job, now);
	const { done, total } = megabytesOf(restore.job, now);
	const ended = phase === "failed" || phase === "cancelled";
	return {
		TableRestoreRequestId: restore.id,
		Status: statuses[phase],
		...ended && restore.job.message !== void 0 ? { Message: restore.job.message } : {},
		RequestTime: iso(restore.job.acceptedAt),
		...phase === "pending" ? {} : {
			ProgressInMegaBytes: done,
			TotalDataInMegaBytes: total
		},
		...Object.fromEntries(echoed.filter((name) => restore.input[name] !== void 0).map((name) => [name, restore.input[name] ?? ""]))
	};
}
const tagList = (tags) => ({ Tag: Object.entries(tags).map(([Key, Value]) => ({
	Key,
	Value
})) });
function remainingDays(snapshot, now) {
	const expiry = manualExpiry(snapshot);
	return Number.isFinite(expiry) ? Math.max(0, Math.ceil((expiry - now) / days)) : void 0;
}
function snapshotShape(account, cluster, snapshot, now) {
	const size = megabytesAt(cluster, snapshot.createdAt);
	const remaining = snapshot.type === "manual" ? remainingDays(snapshot, now) : void 0;
	return {
		SnapshotIdentifier: snapshot.identifier,
		SnapshotArn: clusterSnapshotArn(snapshot.owner ?? account, cluster, snapshot.identifier),
		ClusterIdentifier: cluster.identifier,
		SnapshotCreateTime: iso(snapshot.createdAt),
		Status: snapshot.status,
		SnapshotType: snapshot.type,
		ClusterCreateTime: iso(cluster.createdAt),
		ClusterVersion: "1.0",
		EngineFullVersion: "1.0.77433",
		NodeType: snapshot.nodeType,
		NumberOfNodes: snapshot.numberOfNodes,
		...databaseName(cluster),
		MasterUsername: "admin",
		Port: 5439,
		AvailabilityZone: "eu-west-1a",
		VpcId: "vpc-0a1b2c3d4e5f60718",
		Encrypted: false,
		EncryptedWithHSM: false,
		EnhancedVpcRouting: false,
		MaintenanceTrackName: "current",
		OwnerAccount: snapshot.owner ?? account,
		AccountsWithRestoreAccess: { AccountWithRestoreAccess: snapshot.sharedWith.map((AccountId) => ({ AccountId })) },
		TotalBackupSizeInMegaBytes: size,
		ActualIncrementalBackupSizeInMegaBytes: size,
		BackupProgressInMegaBytes: snapshot.status === "creating" ? size / 2 : size,
		CurrentBackupRateInMegaBytesPerSecond: 0,
		EstimatedSecondsToCompletion: 0,
		ElapsedTimeInSeconds: 0,
		...snapshot.sourceRegion === void 0 ? {} : { SourceRegion: snapshot.sourceRegion },
		RestorableNodeTypes: { NodeType: [snapshot.nodeType] },
		SnapshotRetentionStartTime: iso(snapshot.retentionStart),
		...snapshot.type === "manual" ? { ManualSnapshotRetentionPeriod: snapshot.retentionDays } : {},
		...remaining === void 0 ? {} : { ManualSnapshotRemainingDays: remaining },
		Tags: tagList(snapshot.tags)
	};
}
function databaseName(cluster) {
	const [DBName] = cluster.databases.keys();
	return DBName === void 0 ? {} : { DBName };
}
function clusterShape(account, cluster, now) {
	return {
		ClusterIdentifier: cluster.identifier,
		ClusterNamespaceArn: clusterNamespaceArn(account, cluster),
		ClusterStatus: clusterStatus(cluster, now),
		ClusterAvailabilityStatus: clusterAvailability(cluster, now),
		ClusterCreateTime: iso(cluster.createdAt),
		ClusterVersion: "1.0",
		ClusterRevisionNumber: "77433",
		NodeType: cluster.nodeType,
		NumberOfNodes: cluster.numberOfNodes,
		...databaseName(cluster),
		MasterUsername: "admin",
		Endpoint: {
			Address: `${cluster.identifier}.c0a1b2c3d4e5.eu-west-1.redshift.amazonaws.com`,
			Port: 5439
		},
		AutomatedSnapshotRetentionPeriod: cluster.automatedRetentionDays,
		ManualSnapshotRetentionPeriod: -1,
		ClusterParameterGroups: { ClusterParameterGroup: [{
			ParameterGroupName: "default.redshift-1.0",
			ParameterApplyStatus: "in-sync"
		}] },
		PendingModifiedValues: {},
		PendingActions: {},
		AvailabilityZone: "eu-west-1a",
		VpcId: "vpc-0a1b2c3d4e5f60718",
		MaintenanceTrackName: "current",
		MultiAZ: "Disabled",
		AllowVersionUpgrade: true,
		PubliclyAccessible: false,
		Encrypted: false,
		EnhancedVpcRouting: false,
		Tags: tagList({})
	};
}
// src/sandbox/aws/redshift/change-snapshots.ts
function copyClusterSnapshot(input, world) {
	const now = world.clock.now();
	const { cluster, snapshot } = findSnapshot(input.text("SourceSnapshotIdentifier"), world);
	const clusterIdentifier = input.optionalText("SourceSnapshotClusterIdentifier");
	if (clusterIdentifier !== void 0 && clusterIdentifier !== cluster.identifier) throw snapshotNotFound(snapshot.identifier);
	if (snapshot.type !== "automated" || snapshot.status !== "available") throw redshiftError("InvalidClusterSnapshotState");
	const identifier = manualIdentifier(input);
	if (allSnapshots(world).some((other) => other.snapshot.identifier === identifier)) throw redshiftError("ClusterSnapshotAlreadyExists", `Cannot create the snapshot because a snapshot with the identifier ${identifier} already exists.`);
	const copy = {
		...snapshot,
		identifier,
		type: "manual",
		retentionStart: now,
		retentionDays: retention(input) ?? -1
	};
	cluster.manualSnapshots.set(identifier, copy);
	return { Snapshot: snapshotShape(input.account, cluster, copy, now) };
}
function manualIdentifier(input) {
	const identifier = input.text("TargetSnapshotIdentifier");
	if (/^(?=.{1,255}$)[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/.test(identifier)) return identifier;
	throw redshiftError("InvalidParameterValue", "The parameter TargetSnapshotIdentifier is not a valid identifier.");
}
function retention(input) {
	const period = input.integer("ManualSnapshotRetentionPeriod");
	if (period === void 0 || period === -1 || period >= 1 && period <= 3653) return period;
	throw redshiftError("InvalidRetentionPeriodFault");
}
function modifyClusterSnapshot(input, world) {
	const now = world.clock.now();
	const { cluster, snapshot } = findSnapshot(input.text("SnapshotIdentifier"), world);
	if (snapshot.type !== "manual" || snapshot.status !== "available") throw redshiftError("InvalidClusterSnapshotState");
	const changed = {
		...snapshot,
		retentionDays: retention(input) ?? snapshot.retentionDays
	};
	if (manualExpiry(changed) <= now && input.flag("Force") !== true) throw redshiftError("InvalidRetentionPeriodFault");
	cluster.manualSnapshots.set(snapshot.identifier, changed);
	return { Snapshot: snapshotShape(input.account, cluster, changed, now) };
}
// src/sandbox/aws/redshift/pages.ts
function markedPage(list, items, input, world, show = () => true) {
	const badMarker = () => redshiftError("InvalidParameterValue", "The parameter Marker is not valid.");
	const { items: found, nextToken } = page$1(list, items, input.maxRecords(), input.optionalText("Marker"), badMarker, show);
	if (nextToken !== void 0) return [found, { Marker: nextToken }];
	return [found, world.lastMarker === "empty" ? { Marker: "" } : {}];
}
// src/sandbox/aws/redshift/clusters.ts
function describeClusters(input, world) {
	const now = world.clock.now();
	const identifier = input.optionalText("ClusterIdentifier");
	if (identifier !== void 0 && input.optionalText("Marker") !== void 0) throw redshiftError("InvalidParameterCombination", "You can specify either the ClusterIdentifier or the Marker parameter, but not both.");
	const found = world.clusters.filter((cluster) => clusterExists(cluster, now)).filter((cluster) => identifier === void 0 || cluster.identifier === identifier);
	if (identifier !== void 0 && found.length === 0) throw clusterNotFound(identifier);
	const [clusters, marker] = markedPage("clusters", (input.texts("TagKeys") ?? input.texts("TagValues")) === void 0 ? found : [], input, world);
	return {
		Clusters: { Cluster: clusters.map((cluster) => clusterShape(input.account, cluster, now)) },
		...marker
	};
}
// src/sandbox/aws/redshift/describe-restores.ts
function describeTableRestoreStatus(input, world) {
	const now = world.clock.now();
	const cluster = input.optionalText("ClusterIdentifier");
	if (cluster !== void 0 && !world.cluster(cluster)) throw clusterNotFound(cluster);
	const id = input.optionalText("TableRestoreRequestId");
	const restores = cluster === void 0 ? world.restores : world.restoresOf("redshift", cluster);
	const shown = ({ id: restoreId, service, job }) => service === "redshift" && !vanished(job, now) && (id === void 0 ? isListed(job, world, now) : restoreId === id);
	if (id !== void 0 && !restores.some(shown)) throw redshiftError("TableRestoreNotFoundFault");
	const [found, marker] = markedPage(`restores/${cluster ?? ""}`, restores, input, world, shown);
	return {
		TableRestoreStatusDetails: { TableRestoreStatus: found.map((restore) => tableRestoreStatus(restore, now)) },
		...marker
	};
}
const isListed = (job, world, now) => listed(job, now) && now < job.endsAt + world.listEndedMs;
// src/sandbox/aws/redshift/describe-snapshots.ts
function describeClusterSnapshots(input, world) {
	const named = namedSnapshots(input, world);
	const wanted = filterOf(input);
	const compare = comparisonOf(input);
	const [found, marker] = markedPage("snapshots", ofCluster(named, input, world).filter(wanted).toSorted(compare), input, world);
	const now = world.clock.now();
	return {
		Snapshots: { Snapshot: found.map(({ cluster, snapshot }) => snapshotShape(input.account, cluster, snapshot, now)) },
		...marker
	};
}
function namedSnapshots(input, world) {
	const identifier = input.optionalText("SnapshotIdentifier");
	const arn = input.optionalText("SnapshotArn");
	const found = allSnapshots(world).filter(({ cluster, snapshot }) => (identifier === void 0 || snapshot.identifier === identifier) && (arn === void 0 || clusterSnapshotArn(snapshot.owner ?? input.account, cluster, snapshot.identifier) === arn));
	const name = identifier ?? arn;
	if (name !== void 0 && found.length === 0) throw snapshotNotFound(name);
	return found;
}
function ofCluster(found, input, world) {
	const identifier = input.optionalText("ClusterIdentifier");
	const exists = input.flag("ClusterExists");
	if (exists === true && identifier === void 0) throw redshiftError("InvalidParameterCombination", "The ClusterIdentifier parameter is required when ClusterExists is true.");
	if (identifier !== void 0 && !world.cluster(identifier)) {
		const known = allSnapshots(world).some(({ cluster }) => cluster.identifier === identifier);
		if (exists === true || !known) throw clusterNotFound(identifier);
	}
	return found.filter(({ cluster }) => (identifier === void 0 || cluster.identifier === identifier) && (exists === void 0 || world.cluster(cluster.identifier) !== void 0 === exists));
}
function filterOf(input) {
	const type = input.oneOf("SnapshotType", ["automated", "manual"]);
	const owner = input.optionalText("OwnerAccount");
	const begin = input.time("StartTime") ?? Number.NEGATIVE_INFINITY;
	const end = input.time("EndTime") ?? Number.POSITIVE_INFINITY;
	const tagged = tagFilter(input);
	return ({ snapshot }) => (type === void 0 || snapshot.type === type) && (owner === void 0 || (snapshot.owner ?? input.account) === owner) && begin <= snapshot.createdAt && snapshot.createdAt <= end && tagged(snapshot);
}
function tagFilter(input) {
	const keys = input.texts("TagKeys");
	const values = input.texts("TagValues");
	if (keys === void 0 && values === void 0) return () => true;
	return ({ tags }) => Object.entries(tags).some(([key, value]) => (keys?.has(key) ?? true) && (values?.has(value) ?? true));
}
const attributes = {
	CREATE_TIME: ({ snapshot }) => snapshot.createdAt,
	SOURCE_TYPE: ({ snapshot }) => snapshot.type,
	TOTAL_SIZE: ({ cluster, snapshot }) => megabytesAt(cluster, snapshot.createdAt)
};
const attributeNames = [
	"CREATE_TIME",
	"SOURCE_TYPE",
	"TOTAL_SIZE"
];
function comparisonOf(input) {
	const entities = input.members("SortingEntities").map((entity) => {
		const attribute = attributeNames.find((name) => name === entity.Attribute);
		const descending = entity.SortOrder === "DESC";
		if (attribute === void 0 || !(descending || [void 0, "ASC"].some((order) => order === entity.SortOrder))) throw redshiftError("InvalidParameterValue", "The parameter SortingEntities has an attribute or an order that is not known.");
		return {
			measure: attributes[attribute],
			direction: descending ? -1 : 1
		};
	});
	return (a, b) => {
		for (const { measure, direction } of entities) {
			const [left, right] = [measure(a), measure(b)];
			if (left !== right) return left < right ? -direction : direction;
		}
		return 0;
	};
}
// src/sandbox/aws/redshift/input.ts
const invalid = (name, wanted) => redshiftError("InvalidParameterValue", `The parameter ${name} must be ${wanted}.`);
var QueryInput = class {
	account;
	values;
	constructor(values, account) {
		this.values = values;
		this.account = account;
	}
	require(names) {
		const missing = names.find((name) => this.optionalText(name) === void 0);
		if (missing !== void 0) throw redshiftError("MissingParameter", `The request must contain the parameter ${missing}.`);
	}
	optionalText(name) {
		const value = this.values[name];
		return typeof value === "string" && value !== "" ? value : void 0;
	}
	text(name) {
		this.require([name]);
		return this.optionalText(name) ?? "";
	}
	oneOf(name, allowed) {
		const value = this.optionalText(name);
		if (value === void 0) return void 0;
		const found = allowed.find((candidate) => candidate === value);
		if (found === void 0) throw invalid(name, `one of ${allowed.join(", ")}`);
		return found;
	}
	flag(name) {
		const value = this.values[name];
		if (value !== void 0 && typeof value !== "boolean") throw invalid(name, "true or false");
		return value;
	}
	integer(name) {
		const value = this.values[name];
		if (value !== void 0 && typeof value !== "number") throw invalid(name, "an integer");
		return value;
	}
	time(name) {
		const text = this.optionalText(name);
		if (text === void 0) return void 0;
		const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
		if (Number.isNaN(time)) throw invalid(name, "a time by ISO 8601");
		return time;
	}
	texts(name) {
		const value = this.values[name];
		return isList(value) ? new Set(value.map(String)) : void 0;
	}
	members(name) {
		const value = this.values[name];
		return isList(value) ? value.filter((item) => isObject(item)) : [];
	}
	maxRecords() {
		const value = this.integer("MaxRecords") ?? 100;
		if (value < 20 || value > 100) throw invalid("MaxRecords", "between 20 and 100");
		return value;
	}
};
const isList = (value) => Array.isArray(value);
// src/sandbox/aws/redshift/restore-table.ts
const operation = "RestoreTableFromClusterSnapshot";
const refused = (message) => redshiftError("InvalidTableRestoreArgument", message);
function restoreTable(input, world) {
	const now = world.clock.now();
	const cluster = world.cluster(input.text("ClusterIdentifier"));
	if (!cluster) throw clusterNotFound(input.text("ClusterIdentifier"));
	const found = findSnapshot(input.text("SnapshotIdentifier"), world);
	const names = tableNames({
		source: [
			input.text("SourceDatabaseName"),
			input.optionalText("SourceSchemaName"),
			input.text("SourceTableName")
		],
		target: [
			input.optionalText("TargetDatabaseName"),
			input.optionalText("TargetSchemaName"),
			input.text("NewTableName")
		],
		caseSensitive: input.flag("EnableCaseSensitiveIdentifier") ?? false
	});
	checkCluster(cluster, world, now);
	checkSnapshot(found, cluster);
	const wanted = {
		service: "redshift",
		operation,
		scope: cluster.identifier,
		place: cluster,
		...names,
		backupTime: found.snapshot.createdAt,
		input: input.values
	};
	if (isInterleaved(wanted)) throw redshiftError("UnsupportedOperation", `Table ${names.source.join(".")} has an interleaved sort key, so it can't be restored.`);
	const problem = tableProblem(wanted, now);
	if (problem !== void 0 && world.collisions === "at-once") throw refused(problem.message);
	if (!schemaExists(wanted)) throw refused(`Schema ${names.target[0]}.${names.target[1]} does not exist.`);
	const restore = startTableRestore(wanted, problem, world);
	return {
		body: { TableRestoreStatus: tableRestoreStatus(restore, now) },
		restoreId: restore.id
	};
}
function checkCluster(cluster, world, now) {
	if (clusterStatus(cluster, now) === "modifying") throw operationRunning();
	if (cluster.status !== "available" || clusterAvailability(cluster, now) !== "Available") throw redshiftError("InvalidClusterState");
	if (cluster.lane.running(now).length < world.concurrentRestores) return;
	throw world.busyClusterCode === "InvalidClusterState" ? operationRunning() : redshiftError(world.busyClusterCode);
}
function checkSnapshot({ cluster: source, snapshot }, cluster) {
	if (snapshot.status !== "available" || snapshot.owner !== void 0 || snapshot.sharedWith.length > 0) throw redshiftError("InvalidClusterSnapshotState");
	if (source !== cluster) throw refused(`Snapshot ${snapshot.identifier} was not taken from cluster ${cluster.identifier}.`);
	if (snapshot.nodeType !== cluster.nodeType) throw redshiftError("UnsupportedOperation", "You can't restore a table from a snapshot that was taken before the cluster was resized.");
}
// src/sandbox/aws/redshift/service.ts
const read = (body) => (input, world) => ({ body: body(input, world) });
const restore = "RestoreTableFromClusterSnapshot";
const paging = {
	MaxRecords: "integer",
	Marker: "text"
};
const tags = {
	TagKeys: {
		member: "TagKey",
		of: "text"
	},
	TagValues: {
		member: "TagValue",
		of: "text"
	}
};
const operations = new Map([
	[restore, {
		parameters: {
			ClusterIdentifier: "text",
			SnapshotIdentifier: "text",
			SourceDatabaseName: "text",
			SourceSchemaName: "text",
			SourceTableName: "text",
			TargetDatabaseName: "text",
			TargetSchemaName: "text",
			NewTableName: "text",
			EnableCaseSensitiveIdentifier: "boolean"
		},
		required: [
			"ClusterIdentifier",
			"SnapshotIdentifier",
			"SourceDatabaseName",
			"SourceTableName",
			"NewTableName"
		],
		run: restoreTable
	}],
	["DescribeTableRestoreStatus", {
		parameters: {
			ClusterIdentifier: "text",
			TableRestoreRequestId: "text",
			...paging
		},
		required: [],
		run: read(describeTableRestoreStatus)
	}],
	["DescribeClusterSnapshots", {
		parameters: {
			ClusterIdentifier: "text",
			SnapshotIdentifier: "text",
			SnapshotArn: "text",
			SnapshotType: "text",
			StartTime: "time",
			EndTime: "time",
			OwnerAccount: "text",
			ClusterExists: "boolean",
			SortingEntities: {
				member: "SnapshotSortingEntity",
				of: {
					Attribute: "text",
					SortOrder: "text"
				}
			},
			...tags,
			...paging
		},
		required: [],
		run: read(describeClusterSnapshots)
	}],
	["DescribeClusters", {
		parameters: {
			ClusterIdentifier: "text",
			...tags,
			...paging
		},
		required: [],
		run: read(describeClusters)
	}],
	["CopyClusterSnapshot", {
		parameters: {
			SourceSnapshotIdentifier: "text",
			SourceSnapshotClusterIdentifier: "text",
			TargetSnapshotIdentifier: "text",
			ManualSnapshotRetentionPeriod: "integer"
		},
		required: ["SourceSnapshotIdentifier", "TargetSnapshotIdentifier"],
		run: read(copyClusterSnapshot)
	}],
	["ModifyClusterSnapshot", {
		parameters: {
			SnapshotIdentifier: "text",
			ManualSnapshotRetentionPeriod: "integer",
			Force: "boolean"
		},
		required: ["SnapshotIdentifier"],
		run: read(modifyClusterSnapshot)
	}]
]);
const redshift = {
	name: "redshift",
	version: "2012-12-01",
	xmlNamespace: "http://redshift.amazonaws.com/doc/2012-12-01/",
	error: redshiftError,
	submits: (operation) => operation === restore,
	read: (operation, form) => readForm(form, operations.get(operation)?.parameters ?? {}),
	run: (operation, values, account, world) => {
		const known = operations.get(operation);
		if (!known) return void 0;
		const input = new QueryInput(values, account);
		input.require(known.required);
		return known.run(input, world);
	}
};
// src/sandbox/aws/sts.ts
const sts = {
	name: "aws-sts",
	version: "2011-06-15",
	xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/",
	error: queryErrors(),
	submits: () => false,
	read: () => ({}),
	run: (operation, _, account) => operation === "GetCallerIdentity" ? { body: {
		Arn: `arn:aws:iam::${account}:user/sandbox`,
		UserId: "AIDASANDBOX",
		Account: account
	} } : void 0
};
// src/sandbox/aws/reader.ts
const queryServices = [{
	signingName: "redshift",
	service: redshift
}, {
	signingName: "sts",
	service: sts
}];
function readAws(request, requestId) {
	const target = request.headers["x-amz-target"];
	if (target !== void 0) return jsonExchange(request, target, requestId);
	const signedFor = signingNameOf(request);
	const form = parametersOf(request);
	const found = queryServices.find(({ signingName, service }) => signedFor === void 0 ? form.get("Version") === service.version : signingName === signedFor);
	return found && queryExchange(found.service, request, form, requestId);
}
// src/sandbox/delays.ts
var Delays = class {
	#stops = new Set();
	sleep(ms) {
		return new Promise((resolve) => {
			const stop = () => {
				clearTimeout(timer);
				this.#stops.delete(stop);
				resolve();
			};
			const timer = setTimeout(stop, ms);
			this.#stops.add(stop);
		});
	}
	stop() {
		for (const stop of this.#stops) stop();
	}
};
// src/sandbox/handle-request.ts
const hangMs = 6e5;
async function handleRequest(exchange, world, secretOf, wait) {
	world.countRequest(exchange.operation);
	const unsigned = serviceErrorOf(() => exchange.authenticate(secretOf));
	if (unsigned) return fail(exchange, world, unsigned);
	const fault = world.faults.forRequest(exchange.operation, exchange.input, exchange.accessKey);
	if (!fault) return run(exchange, world);
	switch (fault.kind) {
		case "slow":
			await wait(fault.ms);
			return run(exchange, world, fault);
		case "throttle": return fail(exchange, world, exchange.throttled(fault.retryAfterMs), fault);
		case "error": {
			const serviceError = exchange.official(fault.code, fault.message, fault.status);
			if (!fault.accepted) return fail(exchange, world, serviceError, fault);
			run(exchange, world, fault);
			return { answer: exchange.fail(serviceError) };
		}
		case "html":
			if (fault.accepted) run(exchange, world, fault);
			else record(exchange, world, { fault: fault.kind });
			return { answer: page(fault.status ?? 500, fault.body) };
		case "drop-before":
			record(exchange, world, { fault: fault.kind });
			return { drop: true };
		case "drop-after":
			run(exchange, world, fault);
			return { drop: true };
		case "hang":
			if (fault.accepted) return {
				...run(exchange, world, fault),
				waitMs: fault.ms ?? hangMs
			};
			record(exchange, world, { fault: fault.kind });
			return {
				drop: true,
				waitMs: fault.ms ?? hangMs
			};
		default: return fault;
	}
}
function run(exchange, world, fault) {
	try {
		const done = exchange.run(world);
		record(exchange, world, {
			done,
			...fault ? { fault: fault.kind } : {}
		});
		return { answer: exchange.succeed(done.body) };
	} catch (error) {
		if (error instanceof ServiceError) return fail(exchange, world, error, fault);
		throw error;
	}
}
function fail(exchange, world, serviceError, fault) {
	record(exchange, world, {
		code: serviceError.code,
		...fault ? { fault: fault.kind } : {}
	});
	return { answer: exchange.fail(serviceError) };
}
function record(exchange, world, outcome) {
	if (!exchange.submits) return;
	const { done, ...rest } = outcome;
	const replayed = done?.replayed ?? false;
	const submit = {
		at: new Date(world.clock.now()).toISOString(),
		service: exchange.service,
		operation: exchange.operation,
		input: exchange.input,
		requestId: exchange.requestId,
		accepted: done !== void 0 && !replayed,
		replayed,
		...done?.restoreId === void 0 ? {} : { restoreId: done.restoreId },
		...rest
	};
	world.submits.push(submit);
}
function serviceErrorOf(check) {
	try {
		check();
		return;
	} catch (error) {
		if (error instanceof ServiceError) return error;
		throw error;
	}
}
const page = (status, body) => ({
	status,
	headers: { "content-type": body === void 0 ? "text/html; charset=utf-8" : "text/plain; charset=utf-8" },
	body: body ?? `<html>\n<head><title>${status}</title></head>\n<body><center><h1>${status} Error</h1></center><hr><center>gateway</center></body>\n</html>\n`
});
// src/sandbox/server.ts
const maxBody = 8388608;
const maxHeaderSize = 1048576;
async function serve(world, secretOf, faultsOf, port, log) {
	const delays = new Delays();
	const readAlicloud = alicloudReader();
	const deliver = async (request) => {
		if (request.url.startsWith("/_sandbox")) return { answer: administer(request, world, faultsOf) };
		const requestId = randomUUID();
		const exchange = readAws(request, requestId) ?? readAlicloud(request, requestId.toUpperCase());
		if (!exchange) return { answer: unknown };
		const delivery = await handleRequest(exchange, world, secretOf, (ms) => delays.sleep(ms));
		log(`${exchange.operation} ${"drop" in delivery ? "dropped" : delivery.answer.status} ${exchange.requestId}`);
		return delivery;
	};
	const server = createServer({
		keepAliveTimeout: 65e3,
		maxHeaderSize
	}, (message, response) => {
		respond(message, response, deliver, delays).catch((error) => {
			log(`error: ${error instanceof Error ? error.stack : String(error)}`);
			response.destroy();
		});
	});
	return {
		port: await listen(server, port),
		close: () => {
			delays.stop();
			return new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		}
	};
}
async function respond(message, response, deliver, delays) {
	const body = await readBody(message);
	if (body === void 0) return write(response, tooLarge);
	const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : value ?? ""]));
	const url = message.url ?? "/";
	if (!URL.canParse(url, "http://sandbox")) return write(response, unknown);
	const delivery = await deliver({
		method: message.method ?? "GET",
		url,
		headers,
		body
	});
	if (delivery.waitMs !== void 0) await delays.sleep(delivery.waitMs);
	if ("drop" in delivery) message.socket.destroy();
	else write(response, delivery.answer);
}
function write(response, answer) {
	const body = Buffer.from(answer.status === 204 || answer.status === 304 ? "" : answer.body);
	response.writeHead(answer.status, {
		...answer.headers,
		"content-length": body.length
	});
	response.end(body);
}
async function readBody(message) {
	const chunks = [];
	let size = 0;
	for await (const chunk of message) {
		if (!Buffer.isBuffer(chunk)) continue;
		size += chunk.length;
		if (size > maxBody) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			const address = server.address();
			resolve(typeof address === "object" && address !== null ? address.port : port);
		});
	});
}
const tooLarge = {
	status: 413,
	headers: {
		"content-type": "text/plain",
		connection: "close"
	},
	body: "The body is too large.\n"
};
const unknown = {
	status: 404,
	headers: { "content-type": "application/json" },
	body: "{\"message\":\"This is the Reinstate sandbox. It speaks awsJson1.1 (X-Amz-Target), the AWS query protocol, ACS3 and RPC (Action), and /_sandbox/state.\"}\n"
};
// src/sandbox/faults.ts
const jobKinds = new Set([
	"restore-fails",
	"restore-cancelled",
	"restore-stalls",
	"late-listing",
	"vanish",
	"progress-beyond-total",
	"progress-without-total"
]);
const isJobFault = (effect) => jobKinds.has(effect.kind);
const isRequestFault = (effect) => !jobKinds.has(effect.kind);
const matches = (fault, input) => Object.entries(fault.match ?? {}).every(([name, value]) => {
	const given = input[name];
	return given !== void 0 && typeof given !== "object" && String(given) === String(value);
});
var Faults = class {
	#armed = [];
	add(faults) {
		this.#armed.push(...faults.map((fault) => ({
			fault,
			seen: 0,
			fired: 0
		})));
	}
	clear() {
		this.#armed.length = 0;
	}
	list() {
		return this.#armed.map((armed) => ({ ...armed }));
	}
	forRequest(operation, input, accessKey) {
		let found;
		const meets = (fault) => isRequestFault(fault.fault) && (fault.accessKey ?? accessKey) === accessKey;
		for (const armed of this.#due(operation, input, meets)) {
			if (found !== void 0) continue;
			const effect = armed.fault.fault;
			if (!isRequestFault(effect)) continue;
			found = effect;
			armed.fired += 1;
		}
		return found;
	}
	forJob(operation, input) {
		const found = [];
		for (const armed of this.#due(operation, input, (fault) => isJobFault(fault.fault))) {
			if (!isJobFault(armed.fault.fault)) continue;
			found.push(armed.fault.fault);
			armed.fired += 1;
		}
		return found;
	}
	#due(operation, input, wanted) {
		return this.#armed.filter((armed) => {
			const { fault } = armed;
			if (!wanted(fault) || fault.operation !== "*" && fault.operation !== operation || !matches(fault, input)) return false;
			armed.seen += 1;
			return armed.seen >= (fault.nth ?? 1) && armed.fired < (fault.times ?? 1);
		});
	}
};
// src/sandbox/world/default-world.ts
const table = (name, megabytes) => ({
	name,
	megabytes
});
const defaultAccounts = {
	aws: "111122223333",
	alicloud: "1111222233334444"
};
const defaultNamespaces = [{
	name: "analytics",
	workgroups: [{ name: "analytics-wg" }],
	databases: [{
		name: "prod",
		schemas: [
			{
				name: "public",
				tables: [
					table("orders", 1240),
					table("customers", 410),
					table("order_items", 2860),
					table("products", 38),
					table("payments", 920),
					table("sessions", 5120),
					{
						name: "page_views",
						megabytes: 8800,
						interleaved: true
					},
					{
						name: "Invoices",
						megabytes: 260
					}
				]
			},
			{
				name: "finance",
				tables: [table("ledger_entries", 640), table("exchange_rates", 4)]
			},
			{ name: "recovered" }
		]
	}, {
		name: "staging",
		schemas: [{
			name: "public",
			tables: [table("orders", 12)]
		}]
	}],
	snapshots: [
		{
			name: "analytics-20261119",
			createdAt: "2026-11-19T22:00:00Z"
		},
		{
			name: "analytics-before-migration",
			createdAt: "-2d",
			retentionDays: 30
		},
		{
			name: "analytics-monthly",
			createdAt: "-20d",
			retentionDays: 90
		}
	]
}, {
	name: "reporting",
	workgroups: [{ name: "reporting-wg" }],
	databases: [{
		name: "bi",
		schemas: [{
			name: "public",
			tables: [table("daily_revenue", 90), table("weekly_active", 45)]
		}, { name: "recovered" }]
	}],
	snapshots: [{
		name: "reporting-weekly",
		createdAt: "-6d",
		retentionDays: 35
	}]
}];
const defaultClusters = [{
	identifier: "warehouse",
	automatedRetentionDays: 7,
	modifyingMs: 1e3,
	databases: [{
		name: "prod",
		schemas: [{
			name: "public",
			tables: [
				table("orders", 1240),
				table("customers", 410),
				table("order_items", 2860),
				{
					name: "page_views",
					megabytes: 8800,
					interleaved: true
				},
				{
					name: "Invoices",
					megabytes: 260
				}
			]
		}, { name: "recovered" }]
	}],
	snapshots: [
		{
			identifier: "warehouse-20261119",
			createdAt: "2026-11-19T22:00:00Z"
		},
		{
			identifier: "warehouse-before-migration",
			createdAt: "-2d",
			retentionDays: 30
		},
		{
			identifier: "warehouse-monthly",
			createdAt: "-20d",
			retentionDays: 90,
			tags: { schedule: "monthly" }
		}
	]
}, {
	identifier: "marketing",
	nodeType: "dc2.large",
	databases: [{
		name: "campaigns",
		schemas: [{
			name: "public",
			tables: [table("clicks", 720), table("sends", 130)]
		}, { name: "recovered" }]
	}],
	snapshots: [{
		identifier: "marketing-weekly",
		createdAt: "-6d",
		retentionDays: 35
	}]
}];
const kb = (name, kilobytes) => ({
	name,
	kilobytes
});
const nightly = (id, daysAgo) => ({
	id,
	startedAt: `-${daysAgo * 24 - 16}h`
});
const defaultInstances = [{
	id: "rm-uf6wjk5xxxxxxxxxx",
	description: "crm",
	region: "cn-hangzhou",
	storageGigabytes: 200,
	usedGigabytes: 61,
	databases: [
		{
			name: "testdb1",
			tables: [kb("testdb1table1", 614400), kb("testdb1table2", 81920)]
		},
		{
			name: "dtstestdata",
			tables: [
				kb("customer_old", 204800),
				kb("order", 1024e3),
				kb("order_item", 1536e3)
			]
		},
		{
			name: "crm",
			tables: [
				kb("accounts", 122880),
				kb("contacts", 409600),
				kb("activities", 921600)
			]
		}
	],
	backups: [
		nightly("9026262", 1),
		nightly("9020417", 2),
		nightly("9014688", 3),
		nightly("9008951", 4),
		nightly("9003120", 5),
		{
			...nightly("8997305", 6),
			metaStatus: ""
		}
	],
	tasks: [{
		type: "mysql_backup",
		startedAt: "-8h"
	}, {
		type: "mysql_modify_param",
		startedAt: "-3d"
	}]
}, {
	id: "rm-bp1f8k2zzzzzzzzzz",
	description: "billing",
	region: "cn-shanghai",
	engineVersion: "5.6",
	databases: [{
		name: "billing",
		tables: [kb("invoices", 307200), kb("invoice_lines", 1126400)]
	}],
	backups: [nightly("7310042", 1), nightly("7304877", 2)]
}];
// src/sandbox/world/world.ts
var World = class {
	clock;
	faults = new Faults();
	speed;
	collisions;
	concurrentRestores;
	busyClusterCode;
	listEndedMs;
	lastMarker;
	taskType;
	metaRows;
	namespaces;
	clusters;
	instances;
	ids;
	restores = [];
	submits = [];
	#byId = new Map();
	#byScope = new Map();
	#requests = new Map();
	#account;
	#accounts;
	constructor(scenario, wall, random) {
		this.clock = new SandboxClock(wall, scenario.now === void 0 ? void 0 : Date.parse(scenario.now));
		const start = this.clock.now();
		this.speed = {
			megabytesPerSecond: 400,
			pendingMs: 400,
			minimumMs: 1500,
			...scenario.speed
		};
		this.collisions = scenario.collisions ?? "at-once";
		this.concurrentRestores = scenario.concurrentRestores ?? 1;
		this.busyClusterCode = scenario.busyClusterCode ?? "InvalidClusterState";
		this.listEndedMs = scenario.listEndedMs ?? Number.POSITIVE_INFINITY;
		this.lastMarker = scenario.lastMarker ?? "absent";
		this.taskType = scenario.taskType ?? "mysql_restore_table";
		this.metaRows = scenario.metaRows ?? "database";
		this.namespaces = new Map((scenario.namespaces ?? defaultNamespaces).map((part) => [part.name, makeNamespace(part, start)]));
		this.clusters = (scenario.clusters ?? defaultClusters).map((part) => makeCluster(part, start));
		this.instances = new Map((scenario.instances ?? defaultInstances).map((part) => [part.id, makeInstance(part, start)]));
		this.#account = scenario.account;
		this.#accounts = scenario.accounts ?? {};
		this.ids = new Identifiers(String(random()));
		this.addFaults(scenario.faults ?? []);
	}
	addFaults(faults) {
		this.faults.add(faults);
	}
	accountOf(cloud, accessKey) {
		return (Object.hasOwn(this.#accounts, accessKey) ? this.#accounts[accessKey] : void 0) ?? this.#account ?? defaultAccounts[cloud];
	}
	cluster(identifier) {
		const now = this.clock.now();
		return this.clusters.find((cluster) => cluster.identifier === identifier && clusterExists(cluster, now));
	}
	countRequest(operation) {
		this.#requests.set(operation, (this.#requests.get(operation) ?? 0) + 1);
	}
	addRestore(restore) {
		this.restores.push(restore);
		this.#byId.set(restore.id, restore);
		const key = `${restore.service}/${restore.scope}`;
		const siblings = this.#byScope.get(key);
		if (siblings) siblings.push(restore);
		else this.#byScope.set(key, [restore]);
	}
	restore(id) {
		return this.#byId.get(id);
	}
	restoresOf(service, scope) {
		return this.#byScope.get(`${service}/${scope}`) ?? [];
	}
	state() {
		const now = this.clock.now();
		return {
			now: new Date(now).toISOString(),
			submits: [...this.submits],
			restores: this.restores.map((restore) => stateOf(restore, now)),
			requests: Object.fromEntries([...this.#requests].sort(([a], [b]) => a < b ? -1 : 1)),
			faults: this.faults.list()
		};
	}
};
function stateOf(restore, now) {
	const { job, ...rest } = restore;
	const ended = now >= job.endsAt;
	return {
		...rest,
		status: phaseOf(job, now),
		acceptedAt: new Date(job.acceptedAt).toISOString(),
		...ended ? { endedAt: new Date(job.endsAt).toISOString() } : {},
		...job.message === void 0 ? {} : { message: job.message },
		progress: {
			...megabytesOf(job, now),
			unit: "MB"
		}
	};
}
// src/sandbox/index.ts
async function startSandbox(options = {}) {
	const file = options.scenarioFile;
	const scenario = options.scenario ?? (file === void 0 ? { version: 1 } : readScenario(await readFile(file, "utf8"), file));
	const world = new World(scenario, options.now ?? Date.now, options.random ?? Math.random);
	const server = await serve(world, secrets(options.accessKeySecret, scenario.secrets), faultsOf, options.port ?? 0, options.log ?? (() => void 0));
	const url = `http://127.0.0.1:${server.port}`;
	const [id, secret] = Object.entries(scenario.secrets ?? {})[0] ?? ["SANDBOXACCESSKEY", options.accessKeySecret ?? "sandbox-secret"];
	return {
		url,
		port: server.port,
		env: {
			...endpointVariables(url),
			AWS_REGION: "eu-west-1",
			AWS_DEFAULT_REGION: "eu-west-1",
			AWS_ACCESS_KEY_ID: id,
			AWS_SECRET_ACCESS_KEY: secret,
			AWS_EC2_METADATA_DISABLED: "true",
			ALIBABA_CLOUD_ACCESS_KEY_ID: id,
			ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
			ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true"
		},
		world,
		close: () => server.close()
	};
}
function secrets(one, byId) {
	if (one === void 0 && byId === void 0) return void 0;
	return (id) => byId && Object.hasOwn(byId, id) ? byId[id] : one;
}
export { ScenarioError, sandboxBanner, startSandbox };
