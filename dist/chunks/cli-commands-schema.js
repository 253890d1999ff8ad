import { exit } from "./shared-app-exit-status.js";
import { write } from "./shared-cli-terminal-io.js";
// schema/restore-plan.schema.json
var restore_plan_schema_default = {
	$schema: "http://json-schema.org/draft-07/schema#",
	title: "Restore plan",
	description: "What to restore, from which backup, into what. One plan is one YAML document.",
	type: "object",
	additionalProperties: false,
	required: [
		"version",
		"name",
		"restores"
	],
	properties: {
		"version": {
			"description": "The version of this format.",
			"const": 1
		},
		"name": {
			"description": "Names the plan in reports and in the ledger; unique among the plans of one ledger.",
			"$ref": "#/definitions/identifier"
		},
		"description": {
			"description": "What happened, for the people who review and audit.",
			"type": "string",
			"maxLength": 2e3
		},
		"labels": {
			"description": "Free words about the plan: ticket, owner.",
			"type": "object",
			"maxProperties": 50,
			"propertyNames": {
				"type": "string",
				"minLength": 1,
				"maxLength": 100
			},
			"additionalProperties": {
				"type": "string",
				"maxLength": 500
			}
		},
		"defaults": {
			"description": "Fields merged, key by key, under every entry of that provider. Where an entry has `source` or `target`, those are merged part by part; every other field of the entry replaces the default.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"alicloud-rds": { "$ref": "#/definitions/alicloud-rds-defaults" },
				"redshift-serverless": { "$ref": "#/definitions/redshift-serverless-defaults" },
				"redshift": { "$ref": "#/definitions/redshift-defaults" }
			}
		},
		"restores": {
			"description": "The entries: one source, one backup, some tables or databases each.",
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "object",
				"required": ["id", "provider"],
				"discriminator": { "propertyName": "provider" },
				"oneOf": [
					{ "$ref": "#/definitions/alicloud-rds" },
					{ "$ref": "#/definitions/redshift-serverless" },
					{ "$ref": "#/definitions/redshift" }
				]
			}
		}
	},
	definitions: {
		"identifier": {
			"type": "string",
			"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
			"patternErrorMessage": "1 to 100 letters, digits, `.`, `_` or `-`, beginning with a letter or digit"
		},
		"duration": {
			"type": "string",
			"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$",
			"patternErrorMessage": "a whole number and a unit: 500ms, 30s, 15m, 6h, 2d"
		},
		"timestamp": {
			"$comment": "Days that exist, leap years included; hours to 23, no leap seconds; offsets to 14 hours.",
			"type": "string",
			"pattern": "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
			"patternErrorMessage": "a date, a time and its zone: 2026-11-20T09:14:00Z or 2026-11-20T10:14:00+01:00"
		},
		"region": {
			"type": "string",
			"pattern": "^[a-z0-9-]{2,40}$",
			"patternErrorMessage": "2 to 40 lower-case letters, digits and hyphens"
		},
		"objectName": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		},
		"alicloud-rds": {
			"title": "AlicloudRdsEntry",
			"description": "Databases and tables of ApsaraDB RDS for MySQL, one API call an entry.",
			"type": "object",
			"additionalProperties": false,
			"required": ["id", "provider"],
			"properties": {
				"id": {
					"description": "Names the entry; unique in the plan.",
					"$ref": "#/definitions/identifier"
				},
				"provider": {
					"description": "Who does the restore.",
					"type": "string",
					"const": "alicloud-rds"
				},
				"dependsOn": {
					"description": "Ids of entries of the same plan that must be restored first.",
					"type": "array",
					"uniqueItems": true,
					"items": {
						"type": "string",
						"$ref": "#/definitions/identifier"
					}
				},
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The Alibaba Cloud account that the instance is in: the entry is refused with the credentials of any other. Its digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{10,20}$",
					"patternErrorMessage": "the digits of an Alibaba Cloud account, in quotes: \"1234567890123456\""
				},
				"region": {
					"description": "The region of the instance: cn-hangzhou.",
					"$ref": "#/definitions/region"
				},
				"instance": {
					"description": "The instance to restore on (DBInstanceId).",
					"type": "string",
					"pattern": "^[A-Za-z0-9_-]{1,128}$",
					"patternErrorMessage": "1 to 128 letters, digits, `_` or `-`: rm-uf6wjk5xxxxxxxxxx"
				},
				"from": {
					"description": "The backup: exactly one of backupId, restoreTime, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"backupId": {
							"description": "This backup set (BackupId), a string.",
							"type": "string",
							"minLength": 1,
							"maxLength": 64
						},
						"restoreTime": {
							"description": "This moment, from full backup and binary logs (RestoreTime), to the second; needs a zone.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The newest usable full backup set.",
							"const": true
						}
					}
				},
				"instantRecovery": {
					"description": "Use instant recovery (InstantRecovery): local SSDs in some regions.",
					"type": "boolean"
				},
				"databases": {
					"description": "The databases, whole or by table (TableMeta).",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "RDS database",
						"type": "object",
						"additionalProperties": false,
						"required": ["name"],
						"properties": {
							"name": {
								"description": "The database in the backup.",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The database to restore into: required for a whole database, the same name when left out with tables.",
								"$ref": "#/definitions/objectName"
							},
							"tables": {
								"description": "The tables to restore; left out: the whole database.",
								"type": "array",
								"minItems": 1,
								"items": {
									"title": "RDS table",
									"type": "object",
									"additionalProperties": false,
									"required": ["name", "newName"],
									"properties": {
										"name": { "$ref": "#/definitions/objectName" },
										"newName": { "$ref": "#/definitions/objectName" }
									}
								}
							}
						}
					}
				}
			}
		},
		"alicloud-rds-defaults": {
			"description": "Defaults of alicloud-rds entries.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The Alibaba Cloud account that the instance is in: the entry is refused with the credentials of any other. Its digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{10,20}$",
					"patternErrorMessage": "the digits of an Alibaba Cloud account, in quotes: \"1234567890123456\""
				},
				"region": {
					"description": "The region of the instance: cn-hangzhou.",
					"$ref": "#/definitions/region"
				},
				"instance": {
					"description": "The instance to restore on (DBInstanceId).",
					"type": "string",
					"pattern": "^[A-Za-z0-9_-]{1,128}$",
					"patternErrorMessage": "1 to 128 letters, digits, `_` or `-`: rm-uf6wjk5xxxxxxxxxx"
				},
				"from": {
					"description": "The backup: exactly one of backupId, restoreTime, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"backupId": {
							"description": "This backup set (BackupId), a string.",
							"type": "string",
							"minLength": 1,
							"maxLength": 64
						},
						"restoreTime": {
							"description": "This moment, from full backup and binary logs (RestoreTime), to the second; needs a zone.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The newest usable full backup set.",
							"const": true
						}
					}
				},
				"instantRecovery": {
					"description": "Use instant recovery (InstantRecovery): local SSDs in some regions.",
					"type": "boolean"
				},
				"databases": {
					"description": "The databases, whole or by table (TableMeta).",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "RDS database",
						"type": "object",
						"additionalProperties": false,
						"required": ["name"],
						"properties": {
							"name": {
								"description": "The database in the backup.",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The database to restore into: required for a whole database, the same name when left out with tables.",
								"$ref": "#/definitions/objectName"
							},
							"tables": {
								"description": "The tables to restore; left out: the whole database.",
								"type": "array",
								"minItems": 1,
								"items": {
									"title": "RDS table",
									"type": "object",
									"additionalProperties": false,
									"required": ["name", "newName"],
									"properties": {
										"name": { "$ref": "#/definitions/objectName" },
										"newName": { "$ref": "#/definitions/objectName" }
									}
								}
							}
						}
					}
				}
			}
		},
		"redshift-serverless": {
			"title": "RedshiftServerlessEntry",
			"description": "Tables of Amazon Redshift Serverless, one API call each.",
			"type": "object",
			"additionalProperties": false,
			"required": ["id", "provider"],
			"properties": {
				"id": {
					"description": "Names the entry; unique in the plan.",
					"$ref": "#/definitions/identifier"
				},
				"provider": {
					"description": "Who does the restore.",
					"type": "string",
					"const": "redshift-serverless"
				},
				"dependsOn": {
					"description": "Ids of entries of the same plan that must be restored first.",
					"type": "array",
					"uniqueItems": true,
					"items": {
						"type": "string",
						"$ref": "#/definitions/identifier"
					}
				},
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The AWS account that the namespace is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{12}$",
					"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
				},
				"region": {
					"description": "The AWS region of the namespace.",
					"$ref": "#/definitions/region"
				},
				"namespace": {
					"description": "The namespace of the recovery point or snapshot to restore from (namespaceName).",
					"type": "string",
					"pattern": "^[a-z0-9-]{3,64}$",
					"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
				},
				"workgroup": {
					"description": "The workgroup to restore the tables to (workgroupName).",
					"type": "string",
					"pattern": "^[a-z0-9-]{3,64}$",
					"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
				},
				"from": {
					"description": "The backup: exactly one of recoveryPointId, snapshotName, at, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"recoveryPointId": {
							"description": "This recovery point.",
							"type": "string",
							"minLength": 1,
							"maxLength": 256
						},
						"snapshotName": {
							"description": "This snapshot.",
							"type": "string",
							"minLength": 1,
							"maxLength": 235
						},
						"at": {
							"description": "The newest recovery point or available snapshot at or before this time; needs a zone.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The newest recovery point.",
							"const": true
						}
					}
				},
				"source": {
					"description": "Where the tables stood (sourceDatabaseName, sourceSchemaName).",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": {
							"description": "public when left out.",
							"$ref": "#/definitions/objectName"
						}
					}
				},
				"target": {
					"description": "Where the new tables go (targetDatabaseName, targetSchemaName); each part defaults to the source's.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": { "$ref": "#/definitions/objectName" }
					}
				},
				"caseSensitiveIdentifiers": {
					"description": "Whether names of databases, schemas and tables are case sensitive (activateCaseSensitiveIdentifier).",
					"type": "boolean"
				},
				"tables": {
					"description": "The tables to restore.",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "Redshift table",
						"type": "object",
						"additionalProperties": false,
						"required": ["name", "newName"],
						"properties": {
							"name": {
								"description": "The table in the backup (sourceTableName).",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The table to create (newTableName); it must not exist yet.",
								"$ref": "#/definitions/objectName"
							}
						}
					}
				}
			}
		},
		"redshift-serverless-defaults": {
			"description": "Defaults of redshift-serverless entries.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The AWS account that the namespace is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{12}$",
					"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
				},
				"region": {
					"description": "The AWS region of the namespace.",
					"$ref": "#/definitions/region"
				},
				"namespace": {
					"description": "The namespace of the recovery point or snapshot to restore from (namespaceName).",
					"type": "string",
					"pattern": "^[a-z0-9-]{3,64}$",
					"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
				},
				"workgroup": {
					"description": "The workgroup to restore the tables to (workgroupName).",
					"type": "string",
					"pattern": "^[a-z0-9-]{3,64}$",
					"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
				},
				"from": {
					"description": "The backup: exactly one of recoveryPointId, snapshotName, at, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"recoveryPointId": {
							"description": "This recovery point.",
							"type": "string",
							"minLength": 1,
							"maxLength": 256
						},
						"snapshotName": {
							"description": "This snapshot.",
							"type": "string",
							"minLength": 1,
							"maxLength": 235
						},
						"at": {
							"description": "The newest recovery point or available snapshot at or before this time; needs a zone.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The newest recovery point.",
							"const": true
						}
					}
				},
				"source": {
					"description": "Where the tables stood (sourceDatabaseName, sourceSchemaName).",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": {
							"description": "public when left out.",
							"$ref": "#/definitions/objectName"
						}
					}
				},
				"target": {
					"description": "Where the new tables go (targetDatabaseName, targetSchemaName); each part defaults to the source's.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": { "$ref": "#/definitions/objectName" }
					}
				},
				"caseSensitiveIdentifiers": {
					"description": "Whether names of databases, schemas and tables are case sensitive (activateCaseSensitiveIdentifier).",
					"type": "boolean"
				},
				"tables": {
					"description": "The tables to restore.",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "Redshift table",
						"type": "object",
						"additionalProperties": false,
						"required": ["name", "newName"],
						"properties": {
							"name": {
								"description": "The table in the backup (sourceTableName).",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The table to create (newTableName); it must not exist yet.",
								"$ref": "#/definitions/objectName"
							}
						}
					}
				}
			}
		},
		"redshift": {
			"title": "RedshiftEntry",
			"description": "Tables of a provisioned Amazon Redshift cluster, one API call each.",
			"type": "object",
			"additionalProperties": false,
			"required": ["id", "provider"],
			"properties": {
				"id": {
					"description": "Names the entry; unique in the plan.",
					"$ref": "#/definitions/identifier"
				},
				"provider": {
					"description": "Who does the restore.",
					"type": "string",
					"const": "redshift"
				},
				"dependsOn": {
					"description": "Ids of entries of the same plan that must be restored first.",
					"type": "array",
					"uniqueItems": true,
					"items": {
						"type": "string",
						"$ref": "#/definitions/identifier"
					}
				},
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The AWS account that the cluster is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{12}$",
					"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
				},
				"region": {
					"description": "The AWS region of the cluster.",
					"$ref": "#/definitions/region"
				},
				"cluster": {
					"description": "The cluster that the snapshot was taken of, and that the tables go back to (ClusterIdentifier).",
					"type": "string",
					"pattern": "^[a-z](-?[a-z0-9]){0,62}$",
					"patternErrorMessage": "1 to 63 lower-case letters, digits and single hyphens, a letter first and no hyphen last"
				},
				"from": {
					"description": "The backup: exactly one of snapshotIdentifier, at, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"snapshotIdentifier": {
							"description": "This snapshot, by its identifier and not its ARN (SnapshotIdentifier). Automated ones read rs:CLUSTER-2026-11-20-08-00-00.",
							"type": "string",
							"minLength": 1,
							"maxLength": 255
						},
						"at": {
							"description": "The cluster's newest available snapshot of its own made at or before this time; needs a zone. Automated ones may lie 8 hours apart.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The cluster's newest available snapshot of its own.",
							"const": true
						}
					}
				},
				"source": {
					"description": "Where the tables stood (SourceDatabaseName, SourceSchemaName).",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": {
							"description": "public when left out.",
							"$ref": "#/definitions/objectName"
						}
					}
				},
				"target": {
					"description": "Where the new tables go (TargetDatabaseName, TargetSchemaName); each part defaults to the source's.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": { "$ref": "#/definitions/objectName" }
					}
				},
				"caseSensitiveIdentifiers": {
					"description": "Whether names of databases, schemas and tables are case sensitive (EnableCaseSensitiveIdentifier).",
					"type": "boolean"
				},
				"tables": {
					"description": "The tables to restore.",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "Cluster table",
						"type": "object",
						"additionalProperties": false,
						"required": ["name", "newName"],
						"properties": {
							"name": {
								"description": "The table in the snapshot (SourceTableName).",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The table to create (NewTableName); it must not exist yet.",
								"$ref": "#/definitions/objectName"
							}
						}
					}
				}
			}
		},
		"redshift-defaults": {
			"description": "Defaults of redshift entries.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The AWS account that the cluster is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{12}$",
					"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
				},
				"region": {
					"description": "The AWS region of the cluster.",
					"$ref": "#/definitions/region"
				},
				"cluster": {
					"description": "The cluster that the snapshot was taken of, and that the tables go back to (ClusterIdentifier).",
					"type": "string",
					"pattern": "^[a-z](-?[a-z0-9]){0,62}$",
					"patternErrorMessage": "1 to 63 lower-case letters, digits and single hyphens, a letter first and no hyphen last"
				},
				"from": {
					"description": "The backup: exactly one of snapshotIdentifier, at, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"snapshotIdentifier": {
							"description": "This snapshot, by its identifier and not its ARN (SnapshotIdentifier). Automated ones read rs:CLUSTER-2026-11-20-08-00-00.",
							"type": "string",
							"minLength": 1,
							"maxLength": 255
						},
						"at": {
							"description": "The cluster's newest available snapshot of its own made at or before this time; needs a zone. Automated ones may lie 8 hours apart.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The cluster's newest available snapshot of its own.",
							"const": true
						}
					}
				},
				"source": {
					"description": "Where the tables stood (SourceDatabaseName, SourceSchemaName).",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": {
							"description": "public when left out.",
							"$ref": "#/definitions/objectName"
						}
					}
				},
				"target": {
					"description": "Where the new tables go (TargetDatabaseName, TargetSchemaName); each part defaults to the source's.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": { "$ref": "#/definitions/objectName" }
					}
				},
				"caseSensitiveIdentifiers": {
					"description": "Whether names of databases, schemas and tables are case sensitive (EnableCaseSensitiveIdentifier).",
					"type": "boolean"
				},
				"tables": {
					"description": "The tables to restore.",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "Cluster table",
						"type": "object",
						"additionalProperties": false,
						"required": ["name", "newName"],
						"properties": {
							"name": {
								"description": "The table in the snapshot (SourceTableName).",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The table to create (NewTableName); it must not exist yet.",
								"$ref": "#/definitions/objectName"
							}
						}
					}
				}
			}
		}
	}
};
// src/cli/commands/schema.ts
const schema = {
	args: "",
	summary: "print the JSON Schema of restore plans",
	flags: [],
	options: [],
	examples: [["reinstate schema > restore-plan.schema.json", "for editors"]],
	run
};
async function run({ io }) {
	await write(io.stdout, `${JSON.stringify(restore_plan_schema_default, null, 2)}\n`);
	return exit.ok;
}
export { schema };
