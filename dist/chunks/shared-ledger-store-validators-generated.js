import { isDeeperThan } from "./shared-validators-depth.js";
import { LedgerError } from "./shared-ledger.js";
// src/validators/generated/ledger.js
const Ledger = validate10;
const schema13 = {
	"description": "2.0 is written; 1.0, which knows no accounts and no authorizations, is read on. A file of a newer version is refused, never guessed at.",
	"enum": ["1.0", "2.0"]
};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$", "u");
const schema18 = {
	"description": "What is known of one call.",
	"type": "object",
	"required": [
		"key",
		"version",
		"intent",
		"plan",
		"entry",
		"provider",
		"region",
		"scope",
		"lane",
		"operation",
		"input",
		"generation",
		"targets",
		"state",
		"attempts",
		"updatedAt"
	],
	"additionalProperties": false,
	"properties": {
		"key": { "$ref": "#/definitions/name" },
		"version": { "$ref": "#/definitions/version" },
		"intent": { "$ref": "#/definitions/name" },
		"plan": { "$ref": "#/definitions/name" },
		"entry": { "$ref": "#/definitions/name" },
		"provider": { "$ref": "#/definitions/name" },
		"account": {
			"description": "The cloud account that it runs in, as the provider's own answers tell it.",
			"type": "string"
		},
		"region": { "type": "string" },
		"scope": { "type": "string" },
		"lane": { "type": "string" },
		"operation": { "$ref": "#/definitions/name" },
		"input": {
			"description": "Exactly the API parameters.",
			"type": "object"
		},
		"generation": {
			"type": "integer",
			"minimum": 1
		},
		"pin": {
			"type": "object",
			"required": ["kind", "id"],
			"additionalProperties": false,
			"properties": {
				"kind": {
					"description": "The provider's own word.",
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{0,63}$"
				},
				"id": { "type": "string" },
				"createdAt": { "type": "string" },
				"expiresAt": { "type": "string" }
			}
		},
		"targets": {
			"type": "array",
			"items": { "type": "string" }
		},
		"state": { "enum": [
			"claimed",
			"submitting",
			"submitted",
			"restored",
			"failed",
			"cancelled",
			"unknown"
		] },
		"claim": {
			"type": "object",
			"required": ["run", "fence"],
			"additionalProperties": false,
			"properties": {
				"run": { "$ref": "#/definitions/name" },
				"fence": { "$ref": "#/definitions/version" },
				"authorization": { "$ref": "#/definitions/authorization" }
			}
		},
		"attempts": {
			"type": "array",
			"items": { "$ref": "#/definitions/attempt" }
		},
		"progress": {
			"type": "object",
			"required": [
				"done",
				"total",
				"unit"
			],
			"additionalProperties": false,
			"properties": {
				"done": { "type": "number" },
				"total": { "type": "number" },
				"unit": { "type": "string" },
				"remainingSeconds": { "type": "number" }
			}
		},
		"updatedAt": { "$ref": "#/definitions/time" },
		"resolved": {
			"description": "A person settled an unknown outcome.",
			"type": "object",
			"required": [
				"as",
				"by",
				"why",
				"at"
			],
			"additionalProperties": false,
			"properties": {
				"as": { "enum": ["restored", "failed"] },
				"by": { "type": "string" },
				"why": { "type": "string" },
				"at": { "$ref": "#/definitions/time" }
			}
		}
	}
};
const func2 = Object.prototype.hasOwnProperty;
const pattern2 = new RegExp("^[a-z][a-z0-9-]{0,63}$", "u");
const schema28 = {
	"description": "Who asked for a call, and what was reviewed. It is for the audit trail: it is checked again before every first submit, never believed.",
	"type": "object",
	"required": [
		"by",
		"actor",
		"tool",
		"digest"
	],
	"additionalProperties": false,
	"properties": {
		"by": {
			"description": "person: somebody ran apply. review: a merged pull request, as it was planned and approved. direct: pushed without a pull request, where the workflow allows that.",
			"enum": [
				"person",
				"review",
				"direct"
			]
		},
		"actor": {
			"description": "The person, or whom the workflow run is for.",
			"type": "string"
		},
		"tool": {
			"description": "Name and version: reinstate/0.1.0.",
			"type": "string"
		},
		"digest": {
			"description": "The restore plan's digest.",
			"$ref": "#/definitions/hash"
		},
		"workflowRun": {
			"description": "The page of the workflow run.",
			"type": "string"
		},
		"commit": {
			"description": "The commit that holds the restore plan as it was applied.",
			"type": "string"
		},
		"pullRequest": {
			"type": "object",
			"required": [
				"number",
				"author",
				"approvedBy"
			],
			"additionalProperties": false,
			"properties": {
				"number": { "$ref": "#/definitions/number" },
				"url": { "type": "string" },
				"author": { "type": "string" },
				"approvedBy": {
					"description": "Whose approvals counted.",
					"type": "array",
					"items": { "type": "string" }
				},
				"requiredApprovals": {
					"description": "How many were asked for.",
					"type": "integer",
					"minimum": 0
				},
				"mergedBy": { "type": "string" }
			}
		},
		"description": {
			"description": "The restore plan's own.",
			"type": "string"
		},
		"labels": {
			"description": "The restore plan's own.",
			"type": "object",
			"additionalProperties": { "type": "string" }
		}
	}
};
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.by === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "by" },
				message: "must have required property 'by'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.actor === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "actor" },
				message: "must have required property 'actor'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.tool === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tool" },
				message: "must have required property 'tool'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.digest === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "digest" },
				message: "must have required property 'digest'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema28.properties, key0)) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.by !== void 0) {
			let data0 = data.by;
			if (!(data0 === "person" || data0 === "review" || data0 === "direct")) {
				const err5 = {
					instancePath: instancePath + "/by",
					schemaPath: "#/properties/by/enum",
					keyword: "enum",
					params: { allowedValues: schema28.properties.by.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.actor !== void 0) {
			if (typeof data.actor !== "string") {
				const err6 = {
					instancePath: instancePath + "/actor",
					schemaPath: "#/properties/actor/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.tool !== void 0) {
			if (typeof data.tool !== "string") {
				const err7 = {
					instancePath: instancePath + "/tool",
					schemaPath: "#/properties/tool/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.digest !== void 0) {
			let data3 = data.digest;
			if (typeof data3 === "string") {
				if (!pattern0.test(data3)) {
					const err8 = {
						instancePath: instancePath + "/digest",
						schemaPath: "#/definitions/hash/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/digest",
					schemaPath: "#/definitions/hash/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.workflowRun !== void 0) {
			if (typeof data.workflowRun !== "string") {
				const err10 = {
					instancePath: instancePath + "/workflowRun",
					schemaPath: "#/properties/workflowRun/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.commit !== void 0) {
			if (typeof data.commit !== "string") {
				const err11 = {
					instancePath: instancePath + "/commit",
					schemaPath: "#/properties/commit/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.pullRequest !== void 0) {
			let data6 = data.pullRequest;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (data6.number === void 0) {
					const err12 = {
						instancePath: instancePath + "/pullRequest",
						schemaPath: "#/properties/pullRequest/required",
						keyword: "required",
						params: { missingProperty: "number" },
						message: "must have required property 'number'"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data6.author === void 0) {
					const err13 = {
						instancePath: instancePath + "/pullRequest",
						schemaPath: "#/properties/pullRequest/required",
						keyword: "required",
						params: { missingProperty: "author" },
						message: "must have required property 'author'"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data6.approvedBy === void 0) {
					const err14 = {
						instancePath: instancePath + "/pullRequest",
						schemaPath: "#/properties/pullRequest/required",
						keyword: "required",
						params: { missingProperty: "approvedBy" },
						message: "must have required property 'approvedBy'"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				for (const key1 in data6) if (!(key1 === "number" || key1 === "url" || key1 === "author" || key1 === "approvedBy" || key1 === "requiredApprovals" || key1 === "mergedBy")) {
					const err15 = {
						instancePath: instancePath + "/pullRequest",
						schemaPath: "#/properties/pullRequest/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (data6.number !== void 0) {
					let data7 = data6.number;
					if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
						const err16 = {
							instancePath: instancePath + "/pullRequest/number",
							schemaPath: "#/definitions/number/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
					if (typeof data7 == "number" && isFinite(data7)) {
						if (data7 < 1 || isNaN(data7)) {
							const err17 = {
								instancePath: instancePath + "/pullRequest/number",
								schemaPath: "#/definitions/number/minimum",
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
				if (data6.url !== void 0) {
					if (typeof data6.url !== "string") {
						const err18 = {
							instancePath: instancePath + "/pullRequest/url",
							schemaPath: "#/properties/pullRequest/properties/url/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				}
				if (data6.author !== void 0) {
					if (typeof data6.author !== "string") {
						const err19 = {
							instancePath: instancePath + "/pullRequest/author",
							schemaPath: "#/properties/pullRequest/properties/author/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data6.approvedBy !== void 0) {
					let data10 = data6.approvedBy;
					if (Array.isArray(data10)) {
						const len0 = data10.length;
						for (let i0 = 0; i0 < len0; i0++) if (typeof data10[i0] !== "string") {
							const err20 = {
								instancePath: instancePath + "/pullRequest/approvedBy/" + i0,
								schemaPath: "#/properties/pullRequest/properties/approvedBy/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
					} else {
						const err21 = {
							instancePath: instancePath + "/pullRequest/approvedBy",
							schemaPath: "#/properties/pullRequest/properties/approvedBy/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
				if (data6.requiredApprovals !== void 0) {
					let data12 = data6.requiredApprovals;
					if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
						const err22 = {
							instancePath: instancePath + "/pullRequest/requiredApprovals",
							schemaPath: "#/properties/pullRequest/properties/requiredApprovals/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
					if (typeof data12 == "number" && isFinite(data12)) {
						if (data12 < 0 || isNaN(data12)) {
							const err23 = {
								instancePath: instancePath + "/pullRequest/requiredApprovals",
								schemaPath: "#/properties/pullRequest/properties/requiredApprovals/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
					}
				}
				if (data6.mergedBy !== void 0) {
					if (typeof data6.mergedBy !== "string") {
						const err24 = {
							instancePath: instancePath + "/pullRequest/mergedBy",
							schemaPath: "#/properties/pullRequest/properties/mergedBy/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/pullRequest",
					schemaPath: "#/properties/pullRequest/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.description !== void 0) {
			if (typeof data.description !== "string") {
				const err26 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.labels !== void 0) {
			let data15 = data.labels;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				for (const key2 in data15) if (typeof data15[key2] !== "string") {
					const err27 = {
						instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/labels/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			} else {
				const err28 = {
					instancePath: instancePath + "/labels",
					schemaPath: "#/properties/labels/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
	} else {
		const err29 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err29];
		else vErrors.push(err29);
		errors++;
	}
	validate14.errors = vErrors;
	return errors === 0;
}
const schema31 = {
	"description": "One try at a call.",
	"type": "object",
	"required": [
		"number",
		"token",
		"run",
		"submittedAt"
	],
	"additionalProperties": false,
	"properties": {
		"number": { "$ref": "#/definitions/number" },
		"token": { "$ref": "#/definitions/name" },
		"run": { "$ref": "#/definitions/name" },
		"submittedAt": { "$ref": "#/definitions/time" },
		"authorization": { "$ref": "#/definitions/authorization" },
		"adopted": {
			"description": "Nobody's here: a job that the provider listed was taken on record as this call's.",
			"const": true
		},
		"baseline": { "description": "What the provider showed before the request left; any JSON." },
		"requestId": { "type": "string" },
		"apiRequestId": { "type": "string" },
		"endedAt": { "$ref": "#/definitions/time" },
		"ended": { "enum": [
			"restored",
			"failed",
			"cancelled",
			"lost",
			"unknown"
		] },
		"problem": {
			"type": "object",
			"required": ["code", "message"],
			"additionalProperties": false,
			"properties": {
				"code": { "type": "string" },
				"message": { "type": "string" },
				"hint": { "type": "string" }
			}
		}
	}
};
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.number === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "number" },
				message: "must have required property 'number'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.token === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "token" },
				message: "must have required property 'token'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.run === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "run" },
				message: "must have required property 'run'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.submittedAt === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "submittedAt" },
				message: "must have required property 'submittedAt'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema31.properties, key0)) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.number !== void 0) {
			let data0 = data.number;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err5 = {
					instancePath: instancePath + "/number",
					schemaPath: "#/definitions/number/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 < 1 || isNaN(data0)) {
					const err6 = {
						instancePath: instancePath + "/number",
						schemaPath: "#/definitions/number/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.token !== void 0) {
			let data1 = data.token;
			if (typeof data1 === "string") {
				if (data1.length > 1e3) {
					const err7 = {
						instancePath: instancePath + "/token",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.length < 1) {
					const err8 = {
						instancePath: instancePath + "/token",
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
					instancePath: instancePath + "/token",
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
		if (data.run !== void 0) {
			let data2 = data.run;
			if (typeof data2 === "string") {
				if (data2.length > 1e3) {
					const err10 = {
						instancePath: instancePath + "/run",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data2.length < 1) {
					const err11 = {
						instancePath: instancePath + "/run",
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
					instancePath: instancePath + "/run",
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
		if (data.submittedAt !== void 0) {
			let data3 = data.submittedAt;
			if (typeof data3 === "string") {
				if (!pattern1.test(data3)) {
					const err13 = {
						instancePath: instancePath + "/submittedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
						message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/submittedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.authorization !== void 0) {
			if (!validate14(data.authorization, {
				instancePath: instancePath + "/authorization",
				parentData: data,
				parentDataProperty: "authorization",
				rootData
			})) {
				vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
				errors = vErrors.length;
			}
		}
		if (data.adopted !== void 0) {
			if (true !== data.adopted) {
				const err15 = {
					instancePath: instancePath + "/adopted",
					schemaPath: "#/properties/adopted/const",
					keyword: "const",
					params: { allowedValue: true },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.requestId !== void 0) {
			if (typeof data.requestId !== "string") {
				const err16 = {
					instancePath: instancePath + "/requestId",
					schemaPath: "#/properties/requestId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.apiRequestId !== void 0) {
			if (typeof data.apiRequestId !== "string") {
				const err17 = {
					instancePath: instancePath + "/apiRequestId",
					schemaPath: "#/properties/apiRequestId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.endedAt !== void 0) {
			let data8 = data.endedAt;
			if (typeof data8 === "string") {
				if (!pattern1.test(data8)) {
					const err18 = {
						instancePath: instancePath + "/endedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
						message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/endedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.ended !== void 0) {
			let data9 = data.ended;
			if (!(data9 === "restored" || data9 === "failed" || data9 === "cancelled" || data9 === "lost" || data9 === "unknown")) {
				const err20 = {
					instancePath: instancePath + "/ended",
					schemaPath: "#/properties/ended/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.ended.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.problem !== void 0) {
			let data10 = data.problem;
			if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
				if (data10.code === void 0) {
					const err21 = {
						instancePath: instancePath + "/problem",
						schemaPath: "#/properties/problem/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				if (data10.message === void 0) {
					const err22 = {
						instancePath: instancePath + "/problem",
						schemaPath: "#/properties/problem/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'"
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				for (const key1 in data10) if (!(key1 === "code" || key1 === "message" || key1 === "hint")) {
					const err23 = {
						instancePath: instancePath + "/problem",
						schemaPath: "#/properties/problem/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (data10.code !== void 0) {
					if (typeof data10.code !== "string") {
						const err24 = {
							instancePath: instancePath + "/problem/code",
							schemaPath: "#/properties/problem/properties/code/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
				if (data10.message !== void 0) {
					if (typeof data10.message !== "string") {
						const err25 = {
							instancePath: instancePath + "/problem/message",
							schemaPath: "#/properties/problem/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
				if (data10.hint !== void 0) {
					if (typeof data10.hint !== "string") {
						const err26 = {
							instancePath: instancePath + "/problem/hint",
							schemaPath: "#/properties/problem/properties/hint/type",
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
					instancePath: instancePath + "/problem",
					schemaPath: "#/properties/problem/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
	} else {
		const err28 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err28];
		else vErrors.push(err28);
		errors++;
	}
	validate16.errors = vErrors;
	return errors === 0;
}
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.key === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "key" },
				message: "must have required property 'key'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.version === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.intent === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "intent" },
				message: "must have required property 'intent'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.plan === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "plan" },
				message: "must have required property 'plan'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.entry === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "entry" },
				message: "must have required property 'entry'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.provider === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "provider" },
				message: "must have required property 'provider'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.region === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "region" },
				message: "must have required property 'region'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.scope === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "scope" },
				message: "must have required property 'scope'"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.lane === void 0) {
			const err8 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "lane" },
				message: "must have required property 'lane'"
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.operation === void 0) {
			const err9 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "operation" },
				message: "must have required property 'operation'"
			};
			if (vErrors === null) vErrors = [err9];
			else vErrors.push(err9);
			errors++;
		}
		if (data.input === void 0) {
			const err10 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "input" },
				message: "must have required property 'input'"
			};
			if (vErrors === null) vErrors = [err10];
			else vErrors.push(err10);
			errors++;
		}
		if (data.generation === void 0) {
			const err11 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "generation" },
				message: "must have required property 'generation'"
			};
			if (vErrors === null) vErrors = [err11];
			else vErrors.push(err11);
			errors++;
		}
		if (data.targets === void 0) {
			const err12 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "targets" },
				message: "must have required property 'targets'"
			};
			if (vErrors === null) vErrors = [err12];
			else vErrors.push(err12);
			errors++;
		}
		if (data.state === void 0) {
			const err13 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "state" },
				message: "must have required property 'state'"
			};
			if (vErrors === null) vErrors = [err13];
			else vErrors.push(err13);
			errors++;
		}
		if (data.attempts === void 0) {
			const err14 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "attempts" },
				message: "must have required property 'attempts'"
			};
			if (vErrors === null) vErrors = [err14];
			else vErrors.push(err14);
			errors++;
		}
		if (data.updatedAt === void 0) {
			const err15 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "updatedAt" },
				message: "must have required property 'updatedAt'"
			};
			if (vErrors === null) vErrors = [err15];
			else vErrors.push(err15);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema18.properties, key0)) {
			const err16 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err16];
			else vErrors.push(err16);
			errors++;
		}
		if (data.key !== void 0) {
			let data0 = data.key;
			if (typeof data0 === "string") {
				if (data0.length > 1e3) {
					const err17 = {
						instancePath: instancePath + "/key",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data0.length < 1) {
					const err18 = {
						instancePath: instancePath + "/key",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/key",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.version !== void 0) {
			let data1 = data.version;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err20 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/definitions/version/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 0xe8d4a51000 || isNaN(data1)) {
					const err21 = {
						instancePath: instancePath + "/version",
						schemaPath: "#/definitions/version/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 0xe8d4a51000
						},
						message: "must be <= 1000000000000"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err22 = {
						instancePath: instancePath + "/version",
						schemaPath: "#/definitions/version/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			}
		}
		if (data.intent !== void 0) {
			let data2 = data.intent;
			if (typeof data2 === "string") {
				if (data2.length > 1e3) {
					const err23 = {
						instancePath: instancePath + "/intent",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (data2.length < 1) {
					const err24 = {
						instancePath: instancePath + "/intent",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/intent",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.plan !== void 0) {
			let data3 = data.plan;
			if (typeof data3 === "string") {
				if (data3.length > 1e3) {
					const err26 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (data3.length < 1) {
					const err27 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			} else {
				const err28 = {
					instancePath: instancePath + "/plan",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.entry !== void 0) {
			let data4 = data.entry;
			if (typeof data4 === "string") {
				if (data4.length > 1e3) {
					const err29 = {
						instancePath: instancePath + "/entry",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				if (data4.length < 1) {
					const err30 = {
						instancePath: instancePath + "/entry",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
			} else {
				const err31 = {
					instancePath: instancePath + "/entry",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
		if (data.provider !== void 0) {
			let data5 = data.provider;
			if (typeof data5 === "string") {
				if (data5.length > 1e3) {
					const err32 = {
						instancePath: instancePath + "/provider",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				if (data5.length < 1) {
					const err33 = {
						instancePath: instancePath + "/provider",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
			} else {
				const err34 = {
					instancePath: instancePath + "/provider",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.account !== void 0) {
			if (typeof data.account !== "string") {
				const err35 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.region !== void 0) {
			if (typeof data.region !== "string") {
				const err36 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/properties/region/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.scope !== void 0) {
			if (typeof data.scope !== "string") {
				const err37 = {
					instancePath: instancePath + "/scope",
					schemaPath: "#/properties/scope/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
		if (data.lane !== void 0) {
			if (typeof data.lane !== "string") {
				const err38 = {
					instancePath: instancePath + "/lane",
					schemaPath: "#/properties/lane/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err38];
				else vErrors.push(err38);
				errors++;
			}
		}
		if (data.operation !== void 0) {
			let data10 = data.operation;
			if (typeof data10 === "string") {
				if (data10.length > 1e3) {
					const err39 = {
						instancePath: instancePath + "/operation",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
				if (data10.length < 1) {
					const err40 = {
						instancePath: instancePath + "/operation",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err40];
					else vErrors.push(err40);
					errors++;
				}
			} else {
				const err41 = {
					instancePath: instancePath + "/operation",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err41];
				else vErrors.push(err41);
				errors++;
			}
		}
		if (data.input !== void 0) {
			let data11 = data.input;
			if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
				const err42 = {
					instancePath: instancePath + "/input",
					schemaPath: "#/properties/input/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
		if (data.generation !== void 0) {
			let data12 = data.generation;
			if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
				const err43 = {
					instancePath: instancePath + "/generation",
					schemaPath: "#/properties/generation/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err43];
				else vErrors.push(err43);
				errors++;
			}
			if (typeof data12 == "number" && isFinite(data12)) {
				if (data12 < 1 || isNaN(data12)) {
					const err44 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err44];
					else vErrors.push(err44);
					errors++;
				}
			}
		}
		if (data.pin !== void 0) {
			let data13 = data.pin;
			if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
				if (data13.kind === void 0) {
					const err45 = {
						instancePath: instancePath + "/pin",
						schemaPath: "#/properties/pin/required",
						keyword: "required",
						params: { missingProperty: "kind" },
						message: "must have required property 'kind'"
					};
					if (vErrors === null) vErrors = [err45];
					else vErrors.push(err45);
					errors++;
				}
				if (data13.id === void 0) {
					const err46 = {
						instancePath: instancePath + "/pin",
						schemaPath: "#/properties/pin/required",
						keyword: "required",
						params: { missingProperty: "id" },
						message: "must have required property 'id'"
					};
					if (vErrors === null) vErrors = [err46];
					else vErrors.push(err46);
					errors++;
				}
				for (const key1 in data13) if (!(key1 === "kind" || key1 === "id" || key1 === "createdAt" || key1 === "expiresAt")) {
					const err47 = {
						instancePath: instancePath + "/pin",
						schemaPath: "#/properties/pin/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err47];
					else vErrors.push(err47);
					errors++;
				}
				if (data13.kind !== void 0) {
					let data14 = data13.kind;
					if (typeof data14 === "string") {
						if (!pattern2.test(data14)) {
							const err48 = {
								instancePath: instancePath + "/pin/kind",
								schemaPath: "#/properties/pin/properties/kind/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z][a-z0-9-]{0,63}$" },
								message: "must match pattern \"^[a-z][a-z0-9-]{0,63}$\""
							};
							if (vErrors === null) vErrors = [err48];
							else vErrors.push(err48);
							errors++;
						}
					} else {
						const err49 = {
							instancePath: instancePath + "/pin/kind",
							schemaPath: "#/properties/pin/properties/kind/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err49];
						else vErrors.push(err49);
						errors++;
					}
				}
				if (data13.id !== void 0) {
					if (typeof data13.id !== "string") {
						const err50 = {
							instancePath: instancePath + "/pin/id",
							schemaPath: "#/properties/pin/properties/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
				}
				if (data13.createdAt !== void 0) {
					if (typeof data13.createdAt !== "string") {
						const err51 = {
							instancePath: instancePath + "/pin/createdAt",
							schemaPath: "#/properties/pin/properties/createdAt/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
				if (data13.expiresAt !== void 0) {
					if (typeof data13.expiresAt !== "string") {
						const err52 = {
							instancePath: instancePath + "/pin/expiresAt",
							schemaPath: "#/properties/pin/properties/expiresAt/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err52];
						else vErrors.push(err52);
						errors++;
					}
				}
			} else {
				const err53 = {
					instancePath: instancePath + "/pin",
					schemaPath: "#/properties/pin/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err53];
				else vErrors.push(err53);
				errors++;
			}
		}
		if (data.targets !== void 0) {
			let data18 = data.targets;
			if (Array.isArray(data18)) {
				const len0 = data18.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data18[i0] !== "string") {
					const err54 = {
						instancePath: instancePath + "/targets/" + i0,
						schemaPath: "#/properties/targets/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err54];
					else vErrors.push(err54);
					errors++;
				}
			} else {
				const err55 = {
					instancePath: instancePath + "/targets",
					schemaPath: "#/properties/targets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err55];
				else vErrors.push(err55);
				errors++;
			}
		}
		if (data.state !== void 0) {
			let data20 = data.state;
			if (!(data20 === "claimed" || data20 === "submitting" || data20 === "submitted" || data20 === "restored" || data20 === "failed" || data20 === "cancelled" || data20 === "unknown")) {
				const err56 = {
					instancePath: instancePath + "/state",
					schemaPath: "#/properties/state/enum",
					keyword: "enum",
					params: { allowedValues: schema18.properties.state.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err56];
				else vErrors.push(err56);
				errors++;
			}
		}
		if (data.claim !== void 0) {
			let data21 = data.claim;
			if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
				if (data21.run === void 0) {
					const err57 = {
						instancePath: instancePath + "/claim",
						schemaPath: "#/properties/claim/required",
						keyword: "required",
						params: { missingProperty: "run" },
						message: "must have required property 'run'"
					};
					if (vErrors === null) vErrors = [err57];
					else vErrors.push(err57);
					errors++;
				}
				if (data21.fence === void 0) {
					const err58 = {
						instancePath: instancePath + "/claim",
						schemaPath: "#/properties/claim/required",
						keyword: "required",
						params: { missingProperty: "fence" },
						message: "must have required property 'fence'"
					};
					if (vErrors === null) vErrors = [err58];
					else vErrors.push(err58);
					errors++;
				}
				for (const key2 in data21) if (!(key2 === "run" || key2 === "fence" || key2 === "authorization")) {
					const err59 = {
						instancePath: instancePath + "/claim",
						schemaPath: "#/properties/claim/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err59];
					else vErrors.push(err59);
					errors++;
				}
				if (data21.run !== void 0) {
					let data22 = data21.run;
					if (typeof data22 === "string") {
						if (data22.length > 1e3) {
							const err60 = {
								instancePath: instancePath + "/claim/run",
								schemaPath: "#/definitions/name/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
							};
							if (vErrors === null) vErrors = [err60];
							else vErrors.push(err60);
							errors++;
						}
						if (data22.length < 1) {
							const err61 = {
								instancePath: instancePath + "/claim/run",
								schemaPath: "#/definitions/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err61];
							else vErrors.push(err61);
							errors++;
						}
					} else {
						const err62 = {
							instancePath: instancePath + "/claim/run",
							schemaPath: "#/definitions/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err62];
						else vErrors.push(err62);
						errors++;
					}
				}
				if (data21.fence !== void 0) {
					let data23 = data21.fence;
					if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
						const err63 = {
							instancePath: instancePath + "/claim/fence",
							schemaPath: "#/definitions/version/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err63];
						else vErrors.push(err63);
						errors++;
					}
					if (typeof data23 == "number" && isFinite(data23)) {
						if (data23 > 0xe8d4a51000 || isNaN(data23)) {
							const err64 = {
								instancePath: instancePath + "/claim/fence",
								schemaPath: "#/definitions/version/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 0xe8d4a51000
								},
								message: "must be <= 1000000000000"
							};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
						if (data23 < 1 || isNaN(data23)) {
							const err65 = {
								instancePath: instancePath + "/claim/fence",
								schemaPath: "#/definitions/version/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							if (vErrors === null) vErrors = [err65];
							else vErrors.push(err65);
							errors++;
						}
					}
				}
				if (data21.authorization !== void 0) {
					if (!validate14(data21.authorization, {
						instancePath: instancePath + "/claim/authorization",
						parentData: data21,
						parentDataProperty: "authorization",
						rootData
					})) {
						vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err66 = {
					instancePath: instancePath + "/claim",
					schemaPath: "#/properties/claim/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err66];
				else vErrors.push(err66);
				errors++;
			}
		}
		if (data.attempts !== void 0) {
			let data25 = data.attempts;
			if (Array.isArray(data25)) {
				const len1 = data25.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate16(data25[i1], {
					instancePath: instancePath + "/attempts/" + i1,
					parentData: data25,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
					errors = vErrors.length;
				}
			} else {
				const err67 = {
					instancePath: instancePath + "/attempts",
					schemaPath: "#/properties/attempts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err67];
				else vErrors.push(err67);
				errors++;
			}
		}
		if (data.progress !== void 0) {
			let data27 = data.progress;
			if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
				if (data27.done === void 0) {
					const err68 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/required",
						keyword: "required",
						params: { missingProperty: "done" },
						message: "must have required property 'done'"
					};
					if (vErrors === null) vErrors = [err68];
					else vErrors.push(err68);
					errors++;
				}
				if (data27.total === void 0) {
					const err69 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/required",
						keyword: "required",
						params: { missingProperty: "total" },
						message: "must have required property 'total'"
					};
					if (vErrors === null) vErrors = [err69];
					else vErrors.push(err69);
					errors++;
				}
				if (data27.unit === void 0) {
					const err70 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/required",
						keyword: "required",
						params: { missingProperty: "unit" },
						message: "must have required property 'unit'"
					};
					if (vErrors === null) vErrors = [err70];
					else vErrors.push(err70);
					errors++;
				}
				for (const key3 in data27) if (!(key3 === "done" || key3 === "total" || key3 === "unit" || key3 === "remainingSeconds")) {
					const err71 = {
						instancePath: instancePath + "/progress",
						schemaPath: "#/properties/progress/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err71];
					else vErrors.push(err71);
					errors++;
				}
				if (data27.done !== void 0) {
					let data28 = data27.done;
					if (!(typeof data28 == "number" && isFinite(data28))) {
						const err72 = {
							instancePath: instancePath + "/progress/done",
							schemaPath: "#/properties/progress/properties/done/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
				}
				if (data27.total !== void 0) {
					let data29 = data27.total;
					if (!(typeof data29 == "number" && isFinite(data29))) {
						const err73 = {
							instancePath: instancePath + "/progress/total",
							schemaPath: "#/properties/progress/properties/total/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err73];
						else vErrors.push(err73);
						errors++;
					}
				}
				if (data27.unit !== void 0) {
					if (typeof data27.unit !== "string") {
						const err74 = {
							instancePath: instancePath + "/progress/unit",
							schemaPath: "#/properties/progress/properties/unit/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err74];
						else vErrors.push(err74);
						errors++;
					}
				}
				if (data27.remainingSeconds !== void 0) {
					let data31 = data27.remainingSeconds;
					if (!(typeof data31 == "number" && isFinite(data31))) {
						const err75 = {
							instancePath: instancePath + "/progress/remainingSeconds",
							schemaPath: "#/properties/progress/properties/remainingSeconds/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err75];
						else vErrors.push(err75);
						errors++;
					}
				}
			} else {
				const err76 = {
					instancePath: instancePath + "/progress",
					schemaPath: "#/properties/progress/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err76];
				else vErrors.push(err76);
				errors++;
			}
		}
		if (data.updatedAt !== void 0) {
			let data32 = data.updatedAt;
			if (typeof data32 === "string") {
				if (!pattern1.test(data32)) {
					const err77 = {
						instancePath: instancePath + "/updatedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
						message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
					};
					if (vErrors === null) vErrors = [err77];
					else vErrors.push(err77);
					errors++;
				}
			} else {
				const err78 = {
					instancePath: instancePath + "/updatedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err78];
				else vErrors.push(err78);
				errors++;
			}
		}
		if (data.resolved !== void 0) {
			let data33 = data.resolved;
			if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
				if (data33.as === void 0) {
					const err79 = {
						instancePath: instancePath + "/resolved",
						schemaPath: "#/properties/resolved/required",
						keyword: "required",
						params: { missingProperty: "as" },
						message: "must have required property 'as'"
					};
					if (vErrors === null) vErrors = [err79];
					else vErrors.push(err79);
					errors++;
				}
				if (data33.by === void 0) {
					const err80 = {
						instancePath: instancePath + "/resolved",
						schemaPath: "#/properties/resolved/required",
						keyword: "required",
						params: { missingProperty: "by" },
						message: "must have required property 'by'"
					};
					if (vErrors === null) vErrors = [err80];
					else vErrors.push(err80);
					errors++;
				}
				if (data33.why === void 0) {
					const err81 = {
						instancePath: instancePath + "/resolved",
						schemaPath: "#/properties/resolved/required",
						keyword: "required",
						params: { missingProperty: "why" },
						message: "must have required property 'why'"
					};
					if (vErrors === null) vErrors = [err81];
					else vErrors.push(err81);
					errors++;
				}
				if (data33.at === void 0) {
					const err82 = {
						instancePath: instancePath + "/resolved",
						schemaPath: "#/properties/resolved/required",
						keyword: "required",
						params: { missingProperty: "at" },
						message: "must have required property 'at'"
					};
					if (vErrors === null) vErrors = [err82];
					else vErrors.push(err82);
					errors++;
				}
				for (const key4 in data33) if (!(key4 === "as" || key4 === "by" || key4 === "why" || key4 === "at")) {
					const err83 = {
						instancePath: instancePath + "/resolved",
						schemaPath: "#/properties/resolved/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err83];
					else vErrors.push(err83);
					errors++;
				}
				if (data33.as !== void 0) {
					let data34 = data33.as;
					if (!(data34 === "restored" || data34 === "failed")) {
						const err84 = {
							instancePath: instancePath + "/resolved/as",
							schemaPath: "#/properties/resolved/properties/as/enum",
							keyword: "enum",
							params: { allowedValues: schema18.properties.resolved.properties.as.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err84];
						else vErrors.push(err84);
						errors++;
					}
				}
				if (data33.by !== void 0) {
					if (typeof data33.by !== "string") {
						const err85 = {
							instancePath: instancePath + "/resolved/by",
							schemaPath: "#/properties/resolved/properties/by/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err85];
						else vErrors.push(err85);
						errors++;
					}
				}
				if (data33.why !== void 0) {
					if (typeof data33.why !== "string") {
						const err86 = {
							instancePath: instancePath + "/resolved/why",
							schemaPath: "#/properties/resolved/properties/why/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err86];
						else vErrors.push(err86);
						errors++;
					}
				}
				if (data33.at !== void 0) {
					let data37 = data33.at;
					if (typeof data37 === "string") {
						if (!pattern1.test(data37)) {
							const err87 = {
								instancePath: instancePath + "/resolved/at",
								schemaPath: "#/definitions/time/pattern",
								keyword: "pattern",
								params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
								message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
							};
							if (vErrors === null) vErrors = [err87];
							else vErrors.push(err87);
							errors++;
						}
					} else {
						const err88 = {
							instancePath: instancePath + "/resolved/at",
							schemaPath: "#/definitions/time/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err88];
						else vErrors.push(err88);
						errors++;
					}
				}
			} else {
				const err89 = {
					instancePath: instancePath + "/resolved",
					schemaPath: "#/properties/resolved/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err89];
				else vErrors.push(err89);
				errors++;
			}
		}
	} else {
		const err90 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err90];
		else vErrors.push(err90);
		errors++;
	}
	validate13.errors = vErrors;
	return errors === 0;
}
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) if (!validate13(data[i0], {
			instancePath: instancePath + "/" + i0,
			parentData: data,
			parentDataProperty: i0,
			rootData
		})) {
			vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
			errors = vErrors.length;
		}
	} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate12.errors = vErrors;
	return errors === 0;
}
const schema40 = {
	"description": "A run's lease.",
	"type": "object",
	"required": [
		"id",
		"version",
		"actor",
		"host",
		"pid",
		"startedAt",
		"leaseMs",
		"renewedAt"
	],
	"additionalProperties": false,
	"properties": {
		"id": { "$ref": "#/definitions/name" },
		"version": { "$ref": "#/definitions/version" },
		"actor": { "type": "string" },
		"host": { "type": "string" },
		"pid": {
			"type": "integer",
			"minimum": 0
		},
		"process": { "type": "string" },
		"tool": {
			"description": "Name and version: reinstate/0.1.0.",
			"type": "string"
		},
		"workflowRun": {
			"description": "The page of the workflow run.",
			"type": "string"
		},
		"startedAt": { "$ref": "#/definitions/time" },
		"leaseMs": {
			"type": "number",
			"minimum": 0
		},
		"renewedAt": { "$ref": "#/definitions/time" },
		"endedAt": { "$ref": "#/definitions/time" }
	}
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
		if (data.version === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.actor === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "actor" },
				message: "must have required property 'actor'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.host === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "host" },
				message: "must have required property 'host'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.pid === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "pid" },
				message: "must have required property 'pid'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.startedAt === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "startedAt" },
				message: "must have required property 'startedAt'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.leaseMs === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "leaseMs" },
				message: "must have required property 'leaseMs'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.renewedAt === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "renewedAt" },
				message: "must have required property 'renewedAt'"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema40.properties, key0)) {
			const err8 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length > 1e3) {
					const err9 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data0.length < 1) {
					const err10 = {
						instancePath: instancePath + "/id",
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
					instancePath: instancePath + "/id",
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
		if (data.version !== void 0) {
			let data1 = data.version;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err12 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/definitions/version/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 0xe8d4a51000 || isNaN(data1)) {
					const err13 = {
						instancePath: instancePath + "/version",
						schemaPath: "#/definitions/version/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 0xe8d4a51000
						},
						message: "must be <= 1000000000000"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err14 = {
						instancePath: instancePath + "/version",
						schemaPath: "#/definitions/version/minimum",
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
		if (data.actor !== void 0) {
			if (typeof data.actor !== "string") {
				const err15 = {
					instancePath: instancePath + "/actor",
					schemaPath: "#/properties/actor/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.host !== void 0) {
			if (typeof data.host !== "string") {
				const err16 = {
					instancePath: instancePath + "/host",
					schemaPath: "#/properties/host/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.pid !== void 0) {
			let data4 = data.pid;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err17 = {
					instancePath: instancePath + "/pid",
					schemaPath: "#/properties/pid/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 < 0 || isNaN(data4)) {
					const err18 = {
						instancePath: instancePath + "/pid",
						schemaPath: "#/properties/pid/minimum",
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
			}
		}
		if (data.process !== void 0) {
			if (typeof data.process !== "string") {
				const err19 = {
					instancePath: instancePath + "/process",
					schemaPath: "#/properties/process/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.tool !== void 0) {
			if (typeof data.tool !== "string") {
				const err20 = {
					instancePath: instancePath + "/tool",
					schemaPath: "#/properties/tool/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.workflowRun !== void 0) {
			if (typeof data.workflowRun !== "string") {
				const err21 = {
					instancePath: instancePath + "/workflowRun",
					schemaPath: "#/properties/workflowRun/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.startedAt !== void 0) {
			let data8 = data.startedAt;
			if (typeof data8 === "string") {
				if (!pattern1.test(data8)) {
					const err22 = {
						instancePath: instancePath + "/startedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
						message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/startedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.leaseMs !== void 0) {
			let data9 = data.leaseMs;
			if (typeof data9 == "number" && isFinite(data9)) {
				if (data9 < 0 || isNaN(data9)) {
					const err24 = {
						instancePath: instancePath + "/leaseMs",
						schemaPath: "#/properties/leaseMs/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/leaseMs",
					schemaPath: "#/properties/leaseMs/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.renewedAt !== void 0) {
			let data10 = data.renewedAt;
			if (typeof data10 === "string") {
				if (!pattern1.test(data10)) {
					const err26 = {
						instancePath: instancePath + "/renewedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
						message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
			} else {
				const err27 = {
					instancePath: instancePath + "/renewedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.endedAt !== void 0) {
			let data11 = data.endedAt;
			if (typeof data11 === "string") {
				if (!pattern1.test(data11)) {
					const err28 = {
						instancePath: instancePath + "/endedAt",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
						message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
			} else {
				const err29 = {
					instancePath: instancePath + "/endedAt",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
	} else {
		const err30 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err30];
		else vErrors.push(err30);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (Array.isArray(data)) {
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) if (!validate22(data[i0], {
			instancePath: instancePath + "/" + i0,
			parentData: data,
			parentDataProperty: i0,
			rootData
		})) {
			vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
			errors = vErrors.length;
		}
	} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (!pattern0.test(data)) {
			const err0 = {
				instancePath,
				schemaPath: "#/definitions/hash/pattern",
				keyword: "pattern",
				params: { pattern: "^[0-9a-f]{64}$" },
				message: "must match pattern \"^[0-9a-f]{64}$\""
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/definitions/hash/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate25.errors = vErrors;
	return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
		if (data.formatVersion === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "formatVersion" },
				message: "must have required property 'formatVersion'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.number === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "number" },
				message: "must have required property 'number'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.previous === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "previous" },
				message: "must have required property 'previous'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.time === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "time" },
				message: "must have required property 'time'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.updates === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "updates" },
				message: "must have required property 'updates'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.digest === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "digest" },
				message: "must have required property 'digest'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "kind" || key0 === "formatVersion" || key0 === "number" || key0 === "previous" || key0 === "time" || key0 === "updates" || key0 === "digest")) {
			const err7 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.kind !== void 0) {
			if ("LedgerChange" !== data.kind) {
				const err8 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "LedgerChange" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.formatVersion !== void 0) {
			let data1 = data.formatVersion;
			if (!(data1 === "1.0" || data1 === "2.0")) {
				const err9 = {
					instancePath: instancePath + "/formatVersion",
					schemaPath: "#/definitions/formatVersion/enum",
					keyword: "enum",
					params: { allowedValues: schema13.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.number !== void 0) {
			let data2 = data.number;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err10 = {
					instancePath: instancePath + "/number",
					schemaPath: "#/definitions/number/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 1 || isNaN(data2)) {
					const err11 = {
						instancePath: instancePath + "/number",
						schemaPath: "#/definitions/number/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.previous !== void 0) {
			let data3 = data.previous;
			const _errs9 = errors;
			let valid3 = false;
			let passing0 = null;
			const _errs10 = errors;
			if (typeof data3 === "string") {
				if (!pattern0.test(data3)) {
					const err12 = {
						instancePath: instancePath + "/previous",
						schemaPath: "#/definitions/hash/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/previous",
					schemaPath: "#/definitions/hash/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			var _valid0 = _errs10 === errors;
			if (_valid0) {
				valid3 = true;
				passing0 = 0;
			}
			const _errs13 = errors;
			if (data3 !== null) {
				const err14 = {
					instancePath: instancePath + "/previous",
					schemaPath: "#/properties/previous/oneOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			var _valid0 = _errs13 === errors;
			if (_valid0 && valid3) {
				valid3 = false;
				passing0 = [passing0, 1];
			} else if (_valid0) {
				valid3 = true;
				passing0 = 1;
			}
			if (!valid3) {
				const err15 = {
					instancePath: instancePath + "/previous",
					schemaPath: "#/properties/previous/oneOf",
					keyword: "oneOf",
					params: { passingSchemas: passing0 },
					message: "must match exactly one schema in oneOf"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			} else {
				errors = _errs9;
				if (vErrors !== null) {
					if (_errs9) vErrors.length = _errs9;
					else vErrors = null;
				}
			}
		}
		if (data.time !== void 0) {
			let data4 = data.time;
			if (typeof data4 === "string") {
				if (!pattern1.test(data4)) {
					const err16 = {
						instancePath: instancePath + "/time",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
						message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/time",
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
		if (data.updates !== void 0) {
			let data5 = data.updates;
			if (Array.isArray(data5)) {
				if (data5.length < 1) {
					const err18 = {
						instancePath: instancePath + "/updates",
						schemaPath: "#/properties/updates/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				const len0 = data5.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data6 = data5[i0];
					if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
						if (data6.message === void 0) {
							const err19 = {
								instancePath: instancePath + "/updates/" + i0,
								schemaPath: "#/properties/updates/items/required",
								keyword: "required",
								params: { missingProperty: "message" },
								message: "must have required property 'message'"
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
						if (data6.records === void 0) {
							const err20 = {
								instancePath: instancePath + "/updates/" + i0,
								schemaPath: "#/properties/updates/items/required",
								keyword: "required",
								params: { missingProperty: "records" },
								message: "must have required property 'records'"
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
						if (data6.runs === void 0) {
							const err21 = {
								instancePath: instancePath + "/updates/" + i0,
								schemaPath: "#/properties/updates/items/required",
								keyword: "required",
								params: { missingProperty: "runs" },
								message: "must have required property 'runs'"
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
						for (const key1 in data6) if (!(key1 === "message" || key1 === "records" || key1 === "runs")) {
							const err22 = {
								instancePath: instancePath + "/updates/" + i0,
								schemaPath: "#/properties/updates/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
						if (data6.message !== void 0) {
							if (typeof data6.message !== "string") {
								const err23 = {
									instancePath: instancePath + "/updates/" + i0 + "/message",
									schemaPath: "#/properties/updates/items/properties/message/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err23];
								else vErrors.push(err23);
								errors++;
							}
						}
						if (data6.records !== void 0) {
							if (!validate12(data6.records, {
								instancePath: instancePath + "/updates/" + i0 + "/records",
								parentData: data6,
								parentDataProperty: "records",
								rootData
							})) {
								vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
								errors = vErrors.length;
							}
						}
						if (data6.runs !== void 0) {
							if (!validate21(data6.runs, {
								instancePath: instancePath + "/updates/" + i0 + "/runs",
								parentData: data6,
								parentDataProperty: "runs",
								rootData
							})) {
								vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
								errors = vErrors.length;
							}
						}
					} else {
						const err24 = {
							instancePath: instancePath + "/updates/" + i0,
							schemaPath: "#/properties/updates/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/updates",
					schemaPath: "#/properties/updates/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.digest !== void 0) {
			if (!validate25(data.digest, {
				instancePath: instancePath + "/digest",
				parentData: data,
				parentDataProperty: "digest",
				rootData
			})) {
				vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err26 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err26];
		else vErrors.push(err26);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
		if (data.formatVersion === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "formatVersion" },
				message: "must have required property 'formatVersion'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.number === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "number" },
				message: "must have required property 'number'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.change === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "change" },
				message: "must have required property 'change'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.time === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "time" },
				message: "must have required property 'time'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.records === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "records" },
				message: "must have required property 'records'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.runs === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "runs" },
				message: "must have required property 'runs'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.digest === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "digest" },
				message: "must have required property 'digest'"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "kind" || key0 === "formatVersion" || key0 === "number" || key0 === "change" || key0 === "time" || key0 === "records" || key0 === "runs" || key0 === "digest")) {
			const err8 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.kind !== void 0) {
			if ("LedgerCheckpoint" !== data.kind) {
				const err9 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "LedgerCheckpoint" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.formatVersion !== void 0) {
			let data1 = data.formatVersion;
			if (!(data1 === "1.0" || data1 === "2.0")) {
				const err10 = {
					instancePath: instancePath + "/formatVersion",
					schemaPath: "#/definitions/formatVersion/enum",
					keyword: "enum",
					params: { allowedValues: schema13.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.number !== void 0) {
			let data2 = data.number;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err11 = {
					instancePath: instancePath + "/number",
					schemaPath: "#/definitions/number/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 1 || isNaN(data2)) {
					const err12 = {
						instancePath: instancePath + "/number",
						schemaPath: "#/definitions/number/minimum",
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
		if (data.change !== void 0) {
			let data3 = data.change;
			if (typeof data3 === "string") {
				if (!pattern0.test(data3)) {
					const err13 = {
						instancePath: instancePath + "/change",
						schemaPath: "#/definitions/hash/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/change",
					schemaPath: "#/definitions/hash/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.time !== void 0) {
			let data4 = data.time;
			if (typeof data4 === "string") {
				if (!pattern1.test(data4)) {
					const err15 = {
						instancePath: instancePath + "/time",
						schemaPath: "#/definitions/time/pattern",
						keyword: "pattern",
						params: { pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
						message: "must match pattern \"^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/time",
					schemaPath: "#/definitions/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.records !== void 0) {
			if (!validate12(data.records, {
				instancePath: instancePath + "/records",
				parentData: data,
				parentDataProperty: "records",
				rootData
			})) {
				vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
				errors = vErrors.length;
			}
		}
		if (data.runs !== void 0) {
			if (!validate21(data.runs, {
				instancePath: instancePath + "/runs",
				parentData: data,
				parentDataProperty: "runs",
				rootData
			})) {
				vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
				errors = vErrors.length;
			}
		}
		if (data.digest !== void 0) {
			if (!validate25(data.digest, {
				instancePath: instancePath + "/digest",
				parentData: data,
				parentDataProperty: "digest",
				rootData
			})) {
				vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err17 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err17];
		else vErrors.push(err17);
		errors++;
	}
	validate27.errors = vErrors;
	return errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
		if (data.formatVersion === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "formatVersion" },
				message: "must have required property 'formatVersion'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "kind" || key0 === "formatVersion")) {
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
		if (data.kind !== void 0) {
			if ("LedgerMarker" !== data.kind) {
				const err3 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "LedgerMarker" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.formatVersion !== void 0) {
			let data1 = data.formatVersion;
			if (!(data1 === "1.0" || data1 === "2.0")) {
				const err4 = {
					instancePath: instancePath + "/formatVersion",
					schemaPath: "#/definitions/formatVersion/enum",
					keyword: "enum",
					params: { allowedValues: schema13.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate31.errors = vErrors;
	return errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
		if (data.formatVersion === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "formatVersion" },
				message: "must have required property 'formatVersion'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.plan === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "plan" },
				message: "must have required property 'plan'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.part === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "part" },
				message: "must have required property 'part'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.records === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "records" },
				message: "must have required property 'records'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "kind" || key0 === "formatVersion" || key0 === "plan" || key0 === "part" || key0 === "records")) {
			const err5 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.kind !== void 0) {
			if ("LedgerPlan" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "LedgerPlan" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.formatVersion !== void 0) {
			let data1 = data.formatVersion;
			if (!(data1 === "1.0" || data1 === "2.0")) {
				const err7 = {
					instancePath: instancePath + "/formatVersion",
					schemaPath: "#/definitions/formatVersion/enum",
					keyword: "enum",
					params: { allowedValues: schema13.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.plan !== void 0) {
			let data2 = data.plan;
			if (typeof data2 === "string") {
				if (data2.length > 1e3) {
					const err8 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data2.length < 1) {
					const err9 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/plan",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.part !== void 0) {
			let data3 = data.part;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
				const err11 = {
					instancePath: instancePath + "/part",
					schemaPath: "#/definitions/number/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 < 1 || isNaN(data3)) {
					const err12 = {
						instancePath: instancePath + "/part",
						schemaPath: "#/definitions/number/minimum",
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
		if (data.records !== void 0) {
			if (!validate12(data.records, {
				instancePath: instancePath + "/records",
				parentData: data,
				parentDataProperty: "records",
				rootData
			})) {
				vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
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
	validate32.errors = vErrors;
	return errors === 0;
}
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
		if (data.formatVersion === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "formatVersion" },
				message: "must have required property 'formatVersion'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.run === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "run" },
				message: "must have required property 'run'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "kind" || key0 === "formatVersion" || key0 === "run")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.kind !== void 0) {
			if ("LedgerRun" !== data.kind) {
				const err4 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "LedgerRun" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.formatVersion !== void 0) {
			let data1 = data.formatVersion;
			if (!(data1 === "1.0" || data1 === "2.0")) {
				const err5 = {
					instancePath: instancePath + "/formatVersion",
					schemaPath: "#/definitions/formatVersion/enum",
					keyword: "enum",
					params: { allowedValues: schema13.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.run !== void 0) {
			if (!validate22(data.run, {
				instancePath: instancePath + "/run",
				parentData: data,
				parentDataProperty: "run",
				rootData
			})) {
				vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	validate34.errors = vErrors;
	return errors === 0;
}
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
		if (data.formatVersion === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "formatVersion" },
				message: "must have required property 'formatVersion'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.ledger === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "ledger" },
				message: "must have required property 'ledger'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.records === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "records" },
				message: "must have required property 'records'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.runs === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "runs" },
				message: "must have required property 'runs'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "kind" || key0 === "formatVersion" || key0 === "ledger" || key0 === "records" || key0 === "runs")) {
			const err5 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.kind !== void 0) {
			if ("LedgerReport" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "LedgerReport" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.formatVersion !== void 0) {
			if ("1.0" !== data.formatVersion) {
				const err7 = {
					instancePath: instancePath + "/formatVersion",
					schemaPath: "#/properties/formatVersion/const",
					keyword: "const",
					params: { allowedValue: "1.0" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.ledger !== void 0) {
			let data2 = data.ledger;
			if (typeof data2 === "string") {
				if (data2.length < 1) {
					const err8 = {
						instancePath: instancePath + "/ledger",
						schemaPath: "#/properties/ledger/minLength",
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
					instancePath: instancePath + "/ledger",
					schemaPath: "#/properties/ledger/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.records !== void 0) {
			if (!validate12(data.records, {
				instancePath: instancePath + "/records",
				parentData: data,
				parentDataProperty: "records",
				rootData
			})) {
				vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
				errors = vErrors.length;
			}
		}
		if (data.runs !== void 0) {
			if (!validate21(data.runs, {
				instancePath: instancePath + "/runs",
				parentData: data,
				parentDataProperty: "runs",
				rootData
			})) {
				vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
				errors = vErrors.length;
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
	validate36.errors = vErrors;
	return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
			if (tag0 === "LedgerChange") {
				if (!validate11(data, {
					instancePath,
					parentData,
					parentDataProperty,
					rootData
				})) {
					vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
					errors = vErrors.length;
				}
			} else if (tag0 === "LedgerCheckpoint") {
				if (!validate27(data, {
					instancePath,
					parentData,
					parentDataProperty,
					rootData
				})) {
					vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
					errors = vErrors.length;
				}
			} else if (tag0 === "LedgerMarker") {
				if (!validate31(data, {
					instancePath,
					parentData,
					parentDataProperty,
					rootData
				})) {
					vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
					errors = vErrors.length;
				}
			} else if (tag0 === "LedgerPlan") {
				if (!validate32(data, {
					instancePath,
					parentData,
					parentDataProperty,
					rootData
				})) {
					vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
					errors = vErrors.length;
				}
			} else if (tag0 === "LedgerRun") {
				if (!validate34(data, {
					instancePath,
					parentData,
					parentDataProperty,
					rootData
				})) {
					vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
					errors = vErrors.length;
				}
			} else if (tag0 === "LedgerReport") {
				if (!validate36(data, {
					instancePath,
					parentData,
					parentDataProperty,
					rootData
				})) {
					vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
					errors = vErrors.length;
				}
			} else {
				const err1 = {
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
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		} else {
			const err2 = {
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
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
const deepest = 50;
const isStored = (value) => Ledger(value) && !isDeeperThan(value, deepest);
function brokenRule() {
	const error = Ledger.errors?.[0];
	if (error === void 0) return `/ has more than ${deepest} lists and maps inside each other`;
	const detail = error.params["additionalProperty"];
	return `${error.instancePath || "/"} ${error.message ?? "is invalid"}${typeof detail === "string" ? ` (${detail})` : ""}`;
}
function unwritable(update) {
	const hash = "0".repeat(64);
	if (isStored({
		kind: "LedgerChange",
		formatVersion: "2.0",
		number: 1,
		previous: null,
		time: "1970-01-01T00:00:00Z",
		updates: [update],
		digest: hash
	})) return void 0;
	const what = brokenRule();
	if (Ledger.errors?.[0]?.keyword === "maximum") throw corrupt("the ledger", `can't be written any further: ${what}`);
	return what;
}
function parseStored(text, subject, kind) {
	const value = parseJson(text, subject);
	refuseNewer(value, subject);
	if (!isStored(value)) throw corrupt(subject, `isn't a file of a ledger: ${brokenRule()}`);
	if (!isKind(value, kind)) throw corrupt(subject, `is a ${value.kind} where a ${kind} belongs`);
	return value;
}
const isKind = (value, kind) => value.kind === kind;
const corrupt = (subject, what) => new LedgerError("ledger-corrupt", what, "put this file back from a copy; don't delete it, it may be the only trace of a restore", subject);
function parseJson(text, subject) {
	try {
		return JSON.parse(text);
	} catch {
		throw corrupt(subject, "is not valid JSON: torn, or changed by hand");
	}
}
function refuseNewer(value, subject) {
	const version = typeof value === "object" && value !== null && "formatVersion" in value ? value.formatVersion : void 0;
	const [, major, minor] = typeof version === "string" ? /^(\d{1,6})\.(\d{1,6})$/.exec(version) ?? [] : [];
	if (!(Number(major) > 2 || Number(major) === 2 && Number(minor) > 0)) return;
	throw new LedgerError("ledger-newer-version", `is of ledger format ${major}.${minor}; this version of reinstate knows 2.0`, "use the newer version of reinstate that wrote it", subject);
}
// src/ledger/store/persistent-map.ts
const farAway = 32;
var PersistentMap = class PersistentMap {
	size;
	#shared;
	#before;
	#next;
	constructor(size, shared) {
		this.size = size;
		this.#shared = shared ?? {
			map: new Map(),
			newest: this
		};
	}
	static empty() {
		return new PersistentMap(0, void 0);
	}
	with(entries) {
		const { map } = this.#newest();
		const before = new Map();
		for (const [key, value] of entries) {
			if (!before.has(key)) before.set(key, map.get(key));
			map.set(key, value);
		}
		if (before.size === 0) return this;
		const next = new PersistentMap(map.size, this.#shared);
		this.#before = before;
		this.#next = next;
		this.#shared.newest = next;
		return next;
	}
	restore() {
		const after = [];
		for (let at = this; at.#next !== void 0; at = at.#next) after.push(at);
		for (const edition of after.reverse()) edition.#undoNext();
		this.#shared.newest = this;
		return this;
	}
	get(key) {
		let passed = 0;
		let at = this;
		for (; at.#next !== void 0; at = at.#next) {
			if (at.#before?.has(key)) return at.#before.get(key);
			passed += 1;
		}
		if (passed > farAway) this.#shorten(at);
		return at.#newest().map.get(key);
	}
	has(key) {
		return this.get(key) !== void 0;
	}
	*entries() {
		if (this.#next === void 0) this.#newest();
		let left = this.size;
		for (const [key, newest] of this.#shared.map) {
			if (left === 0) return;
			left -= 1;
			const value = this.#next === void 0 ? newest : this.get(key);
			if (value !== void 0) yield [key, value];
		}
	}
	*keys() {
		for (const [key] of this.entries()) yield key;
	}
	*values() {
		for (const [, value] of this.entries()) yield value;
	}
	[Symbol.iterator]() {
		return this.entries();
	}
	forEach(visit) {
		for (const [key, value] of this.entries()) visit(value, key, this);
	}
	#newest() {
		if (this.#shared.newest !== this) throw new Error("this snapshot of the ledger was discarded, or isn't the newest");
		return this.#shared;
	}
	#undoNext() {
		for (const [key, value] of this.#before ?? []) if (value === void 0) this.#shared.map.delete(key);
		else this.#shared.map.set(key, value);
		this.#before = void 0;
		this.#next = void 0;
	}
	#shorten(newest) {
		const before = this.#before ?? new Map();
		for (let at = this; at.#next !== void 0; at = at.#next) for (const [key, value] of at.#before ?? []) if (!before.has(key)) before.set(key, value);
		this.#before = before;
		this.#next = newest;
	}
};
// src/ledger/store/state.ts
var State = class State {
	static empty = () => new State(PersistentMap.empty(), PersistentMap.empty());
	records;
	runs;
	constructor(records, runs) {
		this.records = records;
		this.runs = runs;
	}
	with(records, runs) {
		return new State(this.records.with(records.map((record) => [record.key, record])), this.runs.with(runs.map((run) => [run.id, run])));
	}
	restore() {
		this.records.restore();
		this.runs.restore();
		return this;
	}
};
function outOfStep(state, { records, runs }) {
	return wrongVersion("record", records, (record) => record.key, state.records) ?? wrongVersion("run", runs, (run) => run.id, state.runs);
}
function wrongVersion(what, changed, nameOf, known) {
	const seen = new Set();
	for (const item of changed) {
		const name = nameOf(item);
		const base = known.get(name)?.version ?? 0;
		if (seen.has(name)) return `${what} ${name} is there twice`;
		if (item.version !== base + 1) return `${what} ${name} has version ${item.version} where ${base + 1} follows`;
		seen.add(name);
	}
}
// src/ledger/store/store.ts
function openStore(url, backend) {
	let state = State.empty();
	let loaded = false;
	let closed = false;
	let waiting = [];
	let working;
	const catchUp = async () => {
		const base = state;
		try {
			state = await backend.catchUp(base);
			loaded = true;
		} catch (error) {
			base.restore();
			throw error;
		}
	};
	const run = async (jobs) => {
		let latest = backend.readsFirst || !loaded;
		if (latest) await catchUp();
		for (let lost = 0;;) {
			const base = state;
			const updates = decideAll(jobs);
			if (updates.length > 0) {
				if (await commit(updates, base)) return;
				lost += 1;
				await backend.backOff(lost);
			} else if (latest) return;
			await catchUp();
			latest = true;
		}
	};
	const decideAll = (jobs) => {
		const updates = [];
		for (const job of jobs) {
			const update = job.decide(state);
			if (update === void 0) continue;
			state = state.with(update.records, update.runs);
			updates.push(update);
		}
		return updates;
	};
	const commit = async (updates, base) => {
		let won = false;
		try {
			won = await backend.commit(updates, state);
		} finally {
			if (!won) state = base.restore();
		}
		return won;
	};
	const work = async () => {
		await Promise.resolve();
		while (waiting.length > 0) {
			const jobs = waiting;
			waiting = [];
			try {
				await run(jobs);
				for (const job of jobs) job.settle();
			} catch (error) {
				for (const job of jobs) job.fail(error);
			}
		}
		working = void 0;
	};
	const update = (decide) => new Promise((resolve, reject) => {
		if (closed) throw new Error(`the ledger ${url} is closed`);
		waiting.push(jobOf(decide, resolve, reject));
		working ??= work();
	});
	const read = () => update((snapshot) => ({
		result: snapshot,
		message: ""
	}));
	return {
		url,
		update,
		read,
		async origin() {
			if (!loaded) await read();
			return backend.origin();
		},
		async close() {
			closed = true;
			await working;
			await backend.close();
		}
	};
}
function jobOf(decide, resolve, fail) {
	let settle = () => {};
	return {
		fail,
		settle: () => settle(),
		decide(snapshot) {
			try {
				const { result, records = [], runs = [], message } = decide(snapshot);
				const update = {
					message,
					records,
					runs
				};
				const writes = records.length + runs.length > 0;
				const wrong = writes ? outOfStep(snapshot, update) ?? unwritable(update) : void 0;
				if (wrong !== void 0) throw new Error(wrong);
				settle = () => resolve(result);
				return writes ? update : void 0;
			} catch (error) {
				settle = () => fail(error);
				return;
			}
		}
	};
}
export { PersistentMap, corrupt, openStore, outOfStep, parseStored };
