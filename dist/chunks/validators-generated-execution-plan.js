// src/validators/generated/execution-plan.js
const ExecutionPlan = validate10;
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^[a-z][a-z0-9-]{0,63}$", "u");
const pattern2 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$", "u");
const schema14 = {
	"type": "object",
	"additionalProperties": false,
	"required": [
		"key",
		"action",
		"reason",
		"operation",
		"input",
		"lane",
		"diagnostics"
	],
	"properties": {
		"key": {
			"description": "SHA-256 of the canonical JSON of the call; the ledger is keyed by it.",
			"$ref": "#/definitions/sha256"
		},
		"action": { "enum": [
			"restore",
			"resume",
			"retry",
			"none",
			"blocked"
		] },
		"reason": { "type": "string" },
		"operation": {
			"description": "The provider's own name for the API operation.",
			"type": "string"
		},
		"input": {
			"description": "Exactly the API parameters less ClientToken.",
			"type": "object",
			"additionalProperties": true
		},
		"lane": {
			"description": "Calls of one lane must not overlap.",
			"type": "string"
		},
		"diagnostics": {
			"type": "array",
			"items": { "$ref": "#/definitions/diagnostic" }
		}
	},
	"title": "PlannedCallDocument"
};
const schema16 = {
	"type": "object",
	"additionalProperties": false,
	"required": [
		"severity",
		"code",
		"message"
	],
	"properties": {
		"severity": { "enum": [
			"error",
			"warning",
			"info"
		] },
		"code": {
			"description": "A key of docs/diagnostics.md.",
			"type": "string",
			"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
		},
		"message": { "type": "string" },
		"hint": { "type": "string" },
		"location": {
			"type": "object",
			"additionalProperties": false,
			"required": [
				"file",
				"line",
				"column"
			],
			"properties": {
				"file": { "type": "string" },
				"line": {
					"type": "integer",
					"minimum": 1
				},
				"column": {
					"type": "integer",
					"minimum": 1
				}
			},
			"title": "DiagnosticLocation"
		}
	},
	"title": "DocumentDiagnostic"
};
const pattern5 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
		if (data.action === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "action" },
				message: "must have required property 'action'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.reason === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.operation === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "operation" },
				message: "must have required property 'operation'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.input === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "input" },
				message: "must have required property 'input'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.lane === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "lane" },
				message: "must have required property 'lane'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.diagnostics === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "diagnostics" },
				message: "must have required property 'diagnostics'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "key" || key0 === "action" || key0 === "reason" || key0 === "operation" || key0 === "input" || key0 === "lane" || key0 === "diagnostics")) {
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
		if (data.key !== void 0) {
			let data0 = data.key;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err8 = {
						instancePath: instancePath + "/key",
						schemaPath: "#/definitions/sha256/pattern",
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
					instancePath: instancePath + "/key",
					schemaPath: "#/definitions/sha256/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.action !== void 0) {
			let data1 = data.action;
			if (!(data1 === "restore" || data1 === "resume" || data1 === "retry" || data1 === "none" || data1 === "blocked")) {
				const err10 = {
					instancePath: instancePath + "/action",
					schemaPath: "#/properties/action/enum",
					keyword: "enum",
					params: { allowedValues: schema14.properties.action.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.reason !== void 0) {
			if (typeof data.reason !== "string") {
				const err11 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.operation !== void 0) {
			if (typeof data.operation !== "string") {
				const err12 = {
					instancePath: instancePath + "/operation",
					schemaPath: "#/properties/operation/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.input !== void 0) {
			let data4 = data.input;
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {} else {
				const err13 = {
					instancePath: instancePath + "/input",
					schemaPath: "#/properties/input/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.lane !== void 0) {
			if (typeof data.lane !== "string") {
				const err14 = {
					instancePath: instancePath + "/lane",
					schemaPath: "#/properties/lane/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.diagnostics !== void 0) {
			let data6 = data.diagnostics;
			if (Array.isArray(data6)) {
				const len0 = data6.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data7 = data6[i0];
					if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
						if (data7.severity === void 0) {
							const err15 = {
								instancePath: instancePath + "/diagnostics/" + i0,
								schemaPath: "#/definitions/diagnostic/required",
								keyword: "required",
								params: { missingProperty: "severity" },
								message: "must have required property 'severity'"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data7.code === void 0) {
							const err16 = {
								instancePath: instancePath + "/diagnostics/" + i0,
								schemaPath: "#/definitions/diagnostic/required",
								keyword: "required",
								params: { missingProperty: "code" },
								message: "must have required property 'code'"
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data7.message === void 0) {
							const err17 = {
								instancePath: instancePath + "/diagnostics/" + i0,
								schemaPath: "#/definitions/diagnostic/required",
								keyword: "required",
								params: { missingProperty: "message" },
								message: "must have required property 'message'"
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						for (const key1 in data7) if (!(key1 === "severity" || key1 === "code" || key1 === "message" || key1 === "hint" || key1 === "location")) {
							const err18 = {
								instancePath: instancePath + "/diagnostics/" + i0,
								schemaPath: "#/definitions/diagnostic/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						if (data7.severity !== void 0) {
							let data8 = data7.severity;
							if (!(data8 === "error" || data8 === "warning" || data8 === "info")) {
								const err19 = {
									instancePath: instancePath + "/diagnostics/" + i0 + "/severity",
									schemaPath: "#/definitions/diagnostic/properties/severity/enum",
									keyword: "enum",
									params: { allowedValues: schema16.properties.severity.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
						if (data7.code !== void 0) {
							let data9 = data7.code;
							if (typeof data9 === "string") {
								if (!pattern5.test(data9)) {
									const err20 = {
										instancePath: instancePath + "/diagnostics/" + i0 + "/code",
										schemaPath: "#/definitions/diagnostic/properties/code/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
										message: "must match pattern \"^[a-z0-9]+(-[a-z0-9]+)*$\""
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							} else {
								const err21 = {
									instancePath: instancePath + "/diagnostics/" + i0 + "/code",
									schemaPath: "#/definitions/diagnostic/properties/code/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
						if (data7.message !== void 0) {
							if (typeof data7.message !== "string") {
								const err22 = {
									instancePath: instancePath + "/diagnostics/" + i0 + "/message",
									schemaPath: "#/definitions/diagnostic/properties/message/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err22];
								else vErrors.push(err22);
								errors++;
							}
						}
						if (data7.hint !== void 0) {
							if (typeof data7.hint !== "string") {
								const err23 = {
									instancePath: instancePath + "/diagnostics/" + i0 + "/hint",
									schemaPath: "#/definitions/diagnostic/properties/hint/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err23];
								else vErrors.push(err23);
								errors++;
							}
						}
						if (data7.location !== void 0) {
							let data12 = data7.location;
							if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
								if (data12.file === void 0) {
									const err24 = {
										instancePath: instancePath + "/diagnostics/" + i0 + "/location",
										schemaPath: "#/definitions/diagnostic/properties/location/required",
										keyword: "required",
										params: { missingProperty: "file" },
										message: "must have required property 'file'"
									};
									if (vErrors === null) vErrors = [err24];
									else vErrors.push(err24);
									errors++;
								}
								if (data12.line === void 0) {
									const err25 = {
										instancePath: instancePath + "/diagnostics/" + i0 + "/location",
										schemaPath: "#/definitions/diagnostic/properties/location/required",
										keyword: "required",
										params: { missingProperty: "line" },
										message: "must have required property 'line'"
									};
									if (vErrors === null) vErrors = [err25];
									else vErrors.push(err25);
									errors++;
								}
								if (data12.column === void 0) {
									const err26 = {
										instancePath: instancePath + "/diagnostics/" + i0 + "/location",
										schemaPath: "#/definitions/diagnostic/properties/location/required",
										keyword: "required",
										params: { missingProperty: "column" },
										message: "must have required property 'column'"
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
								for (const key2 in data12) if (!(key2 === "file" || key2 === "line" || key2 === "column")) {
									const err27 = {
										instancePath: instancePath + "/diagnostics/" + i0 + "/location",
										schemaPath: "#/definitions/diagnostic/properties/location/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key2 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err27];
									else vErrors.push(err27);
									errors++;
								}
								if (data12.file !== void 0) {
									if (typeof data12.file !== "string") {
										const err28 = {
											instancePath: instancePath + "/diagnostics/" + i0 + "/location/file",
											schemaPath: "#/definitions/diagnostic/properties/location/properties/file/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err28];
										else vErrors.push(err28);
										errors++;
									}
								}
								if (data12.line !== void 0) {
									let data14 = data12.line;
									if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
										const err29 = {
											instancePath: instancePath + "/diagnostics/" + i0 + "/location/line",
											schemaPath: "#/definitions/diagnostic/properties/location/properties/line/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err29];
										else vErrors.push(err29);
										errors++;
									}
									if (typeof data14 == "number" && isFinite(data14)) {
										if (data14 < 1 || isNaN(data14)) {
											const err30 = {
												instancePath: instancePath + "/diagnostics/" + i0 + "/location/line",
												schemaPath: "#/definitions/diagnostic/properties/location/properties/line/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1"
											};
											if (vErrors === null) vErrors = [err30];
											else vErrors.push(err30);
											errors++;
										}
									}
								}
								if (data12.column !== void 0) {
									let data15 = data12.column;
									if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
										const err31 = {
											instancePath: instancePath + "/diagnostics/" + i0 + "/location/column",
											schemaPath: "#/definitions/diagnostic/properties/location/properties/column/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err31];
										else vErrors.push(err31);
										errors++;
									}
									if (typeof data15 == "number" && isFinite(data15)) {
										if (data15 < 1 || isNaN(data15)) {
											const err32 = {
												instancePath: instancePath + "/diagnostics/" + i0 + "/location/column",
												schemaPath: "#/definitions/diagnostic/properties/location/properties/column/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1"
											};
											if (vErrors === null) vErrors = [err32];
											else vErrors.push(err32);
											errors++;
										}
									}
								}
							} else {
								const err33 = {
									instancePath: instancePath + "/diagnostics/" + i0 + "/location",
									schemaPath: "#/definitions/diagnostic/properties/location/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
						}
					} else {
						const err34 = {
							instancePath: instancePath + "/diagnostics/" + i0,
							schemaPath: "#/definitions/diagnostic/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/diagnostics",
					schemaPath: "#/properties/diagnostics/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
	} else {
		const err36 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err36];
		else vErrors.push(err36);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.formatVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "formatVersion" },
				message: "must have required property 'formatVersion'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.plans === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "plans" },
				message: "must have required property 'plans'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.summary === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "summary" },
				message: "must have required property 'summary'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "formatVersion" || key0 === "kind" || key0 === "only" || key0 === "plans" || key0 === "summary")) {
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
		if (data.formatVersion !== void 0) {
			if ("1.0" !== data.formatVersion) {
				const err5 = {
					instancePath: instancePath + "/formatVersion",
					schemaPath: "#/properties/formatVersion/const",
					keyword: "const",
					params: { allowedValue: "1.0" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			if ("ExecutionPlan" !== data.kind) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "ExecutionPlan" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.only !== void 0) {
			let data2 = data.only;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data2[i0] !== "string") {
					const err7 = {
						instancePath: instancePath + "/only/" + i0,
						schemaPath: "#/properties/only/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/only",
					schemaPath: "#/properties/only/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.plans !== void 0) {
			let data4 = data.plans;
			if (Array.isArray(data4)) {
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data5 = data4[i1];
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.name === void 0) {
							const err9 = {
								instancePath: instancePath + "/plans/" + i1,
								schemaPath: "#/properties/plans/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (data5.file === void 0) {
							const err10 = {
								instancePath: instancePath + "/plans/" + i1,
								schemaPath: "#/properties/plans/items/required",
								keyword: "required",
								params: { missingProperty: "file" },
								message: "must have required property 'file'"
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						if (data5.digest === void 0) {
							const err11 = {
								instancePath: instancePath + "/plans/" + i1,
								schemaPath: "#/properties/plans/items/required",
								keyword: "required",
								params: { missingProperty: "digest" },
								message: "must have required property 'digest'"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						if (data5.entries === void 0) {
							const err12 = {
								instancePath: instancePath + "/plans/" + i1,
								schemaPath: "#/properties/plans/items/required",
								keyword: "required",
								params: { missingProperty: "entries" },
								message: "must have required property 'entries'"
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						for (const key1 in data5) if (!(key1 === "name" || key1 === "file" || key1 === "digest" || key1 === "entries")) {
							const err13 = {
								instancePath: instancePath + "/plans/" + i1,
								schemaPath: "#/properties/plans/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (data5.name !== void 0) {
							if (typeof data5.name !== "string") {
								const err14 = {
									instancePath: instancePath + "/plans/" + i1 + "/name",
									schemaPath: "#/properties/plans/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
						if (data5.file !== void 0) {
							if (typeof data5.file !== "string") {
								const err15 = {
									instancePath: instancePath + "/plans/" + i1 + "/file",
									schemaPath: "#/properties/plans/items/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data5.digest !== void 0) {
							let data8 = data5.digest;
							if (typeof data8 === "string") {
								if (!pattern0.test(data8)) {
									const err16 = {
										instancePath: instancePath + "/plans/" + i1 + "/digest",
										schemaPath: "#/definitions/sha256/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{64}$" },
										message: "must match pattern \"^[0-9a-f]{64}$\""
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							} else {
								const err17 = {
									instancePath: instancePath + "/plans/" + i1 + "/digest",
									schemaPath: "#/definitions/sha256/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
						if (data5.entries !== void 0) {
							let data9 = data5.entries;
							if (Array.isArray(data9)) {
								const len2 = data9.length;
								for (let i2 = 0; i2 < len2; i2++) {
									let data10 = data9[i2];
									if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
										if (data10.id === void 0) {
											const err18 = {
												instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2,
												schemaPath: "#/properties/plans/items/properties/entries/items/required",
												keyword: "required",
												params: { missingProperty: "id" },
												message: "must have required property 'id'"
											};
											if (vErrors === null) vErrors = [err18];
											else vErrors.push(err18);
											errors++;
										}
										if (data10.provider === void 0) {
											const err19 = {
												instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2,
												schemaPath: "#/properties/plans/items/properties/entries/items/required",
												keyword: "required",
												params: { missingProperty: "provider" },
												message: "must have required property 'provider'"
											};
											if (vErrors === null) vErrors = [err19];
											else vErrors.push(err19);
											errors++;
										}
										if (data10.calls === void 0) {
											const err20 = {
												instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2,
												schemaPath: "#/properties/plans/items/properties/entries/items/required",
												keyword: "required",
												params: { missingProperty: "calls" },
												message: "must have required property 'calls'"
											};
											if (vErrors === null) vErrors = [err20];
											else vErrors.push(err20);
											errors++;
										}
										for (const key2 in data10) if (!(key2 === "id" || key2 === "provider" || key2 === "account" || key2 === "pin" || key2 === "calls")) {
											const err21 = {
												instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2,
												schemaPath: "#/properties/plans/items/properties/entries/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key2 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err21];
											else vErrors.push(err21);
											errors++;
										}
										if (data10.id !== void 0) {
											if (typeof data10.id !== "string") {
												const err22 = {
													instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/id",
													schemaPath: "#/properties/plans/items/properties/entries/items/properties/id/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err22];
												else vErrors.push(err22);
												errors++;
											}
										}
										if (data10.provider !== void 0) {
											if (typeof data10.provider !== "string") {
												const err23 = {
													instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/provider",
													schemaPath: "#/properties/plans/items/properties/entries/items/properties/provider/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err23];
												else vErrors.push(err23);
												errors++;
											}
										}
										if (data10.account !== void 0) {
											if (typeof data10.account !== "string") {
												const err24 = {
													instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/account",
													schemaPath: "#/properties/plans/items/properties/entries/items/properties/account/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err24];
												else vErrors.push(err24);
												errors++;
											}
										}
										if (data10.pin !== void 0) {
											let data14 = data10.pin;
											if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
												if (data14.kind === void 0) {
													const err25 = {
														instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin",
														schemaPath: "#/definitions/pin/required",
														keyword: "required",
														params: { missingProperty: "kind" },
														message: "must have required property 'kind'"
													};
													if (vErrors === null) vErrors = [err25];
													else vErrors.push(err25);
													errors++;
												}
												if (data14.id === void 0) {
													const err26 = {
														instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin",
														schemaPath: "#/definitions/pin/required",
														keyword: "required",
														params: { missingProperty: "id" },
														message: "must have required property 'id'"
													};
													if (vErrors === null) vErrors = [err26];
													else vErrors.push(err26);
													errors++;
												}
												for (const key3 in data14) if (!(key3 === "kind" || key3 === "id" || key3 === "createdAt" || key3 === "expiresAt")) {
													const err27 = {
														instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin",
														schemaPath: "#/definitions/pin/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key3 },
														message: "must NOT have additional properties"
													};
													if (vErrors === null) vErrors = [err27];
													else vErrors.push(err27);
													errors++;
												}
												if (data14.kind !== void 0) {
													let data15 = data14.kind;
													if (typeof data15 === "string") {
														if (!pattern1.test(data15)) {
															const err28 = {
																instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin/kind",
																schemaPath: "#/definitions/pin/properties/kind/pattern",
																keyword: "pattern",
																params: { pattern: "^[a-z][a-z0-9-]{0,63}$" },
																message: "must match pattern \"^[a-z][a-z0-9-]{0,63}$\""
															};
															if (vErrors === null) vErrors = [err28];
															else vErrors.push(err28);
															errors++;
														}
													} else {
														const err29 = {
															instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin/kind",
															schemaPath: "#/definitions/pin/properties/kind/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err29];
														else vErrors.push(err29);
														errors++;
													}
												}
												if (data14.id !== void 0) {
													if (typeof data14.id !== "string") {
														const err30 = {
															instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin/id",
															schemaPath: "#/definitions/pin/properties/id/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err30];
														else vErrors.push(err30);
														errors++;
													}
												}
												if (data14.createdAt !== void 0) {
													let data17 = data14.createdAt;
													if (typeof data17 === "string") {
														if (!pattern2.test(data17)) {
															const err31 = {
																instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin/createdAt",
																schemaPath: "#/definitions/pin/properties/createdAt/pattern",
																keyword: "pattern",
																params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
																message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
															};
															if (vErrors === null) vErrors = [err31];
															else vErrors.push(err31);
															errors++;
														}
													} else {
														const err32 = {
															instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin/createdAt",
															schemaPath: "#/definitions/pin/properties/createdAt/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err32];
														else vErrors.push(err32);
														errors++;
													}
												}
												if (data14.expiresAt !== void 0) {
													let data18 = data14.expiresAt;
													if (typeof data18 === "string") {
														if (!pattern2.test(data18)) {
															const err33 = {
																instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin/expiresAt",
																schemaPath: "#/definitions/pin/properties/expiresAt/pattern",
																keyword: "pattern",
																params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$" },
																message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$\""
															};
															if (vErrors === null) vErrors = [err33];
															else vErrors.push(err33);
															errors++;
														}
													} else {
														const err34 = {
															instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin/expiresAt",
															schemaPath: "#/definitions/pin/properties/expiresAt/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err34];
														else vErrors.push(err34);
														errors++;
													}
												}
											} else {
												const err35 = {
													instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/pin",
													schemaPath: "#/definitions/pin/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												};
												if (vErrors === null) vErrors = [err35];
												else vErrors.push(err35);
												errors++;
											}
										}
										if (data10.calls !== void 0) {
											let data19 = data10.calls;
											if (Array.isArray(data19)) {
												const len3 = data19.length;
												for (let i3 = 0; i3 < len3; i3++) if (!validate11(data19[i3], {
													instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/calls/" + i3,
													parentData: data19,
													parentDataProperty: i3,
													rootData
												})) {
													vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
													errors = vErrors.length;
												}
											} else {
												const err36 = {
													instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2 + "/calls",
													schemaPath: "#/properties/plans/items/properties/entries/items/properties/calls/type",
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
											instancePath: instancePath + "/plans/" + i1 + "/entries/" + i2,
											schemaPath: "#/properties/plans/items/properties/entries/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err37];
										else vErrors.push(err37);
										errors++;
									}
								}
							} else {
								const err38 = {
									instancePath: instancePath + "/plans/" + i1 + "/entries",
									schemaPath: "#/properties/plans/items/properties/entries/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
						}
					} else {
						const err39 = {
							instancePath: instancePath + "/plans/" + i1,
							schemaPath: "#/properties/plans/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
			} else {
				const err40 = {
					instancePath: instancePath + "/plans",
					schemaPath: "#/properties/plans/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err40];
				else vErrors.push(err40);
				errors++;
			}
		}
		if (data.summary !== void 0) {
			let data21 = data.summary;
			if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
				if (data21.restore === void 0) {
					const err41 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/required",
						keyword: "required",
						params: { missingProperty: "restore" },
						message: "must have required property 'restore'"
					};
					if (vErrors === null) vErrors = [err41];
					else vErrors.push(err41);
					errors++;
				}
				if (data21.resume === void 0) {
					const err42 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/required",
						keyword: "required",
						params: { missingProperty: "resume" },
						message: "must have required property 'resume'"
					};
					if (vErrors === null) vErrors = [err42];
					else vErrors.push(err42);
					errors++;
				}
				if (data21.retry === void 0) {
					const err43 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/required",
						keyword: "required",
						params: { missingProperty: "retry" },
						message: "must have required property 'retry'"
					};
					if (vErrors === null) vErrors = [err43];
					else vErrors.push(err43);
					errors++;
				}
				if (data21.none === void 0) {
					const err44 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/required",
						keyword: "required",
						params: { missingProperty: "none" },
						message: "must have required property 'none'"
					};
					if (vErrors === null) vErrors = [err44];
					else vErrors.push(err44);
					errors++;
				}
				if (data21.blocked === void 0) {
					const err45 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/required",
						keyword: "required",
						params: { missingProperty: "blocked" },
						message: "must have required property 'blocked'"
					};
					if (vErrors === null) vErrors = [err45];
					else vErrors.push(err45);
					errors++;
				}
				for (const key4 in data21) if (!(key4 === "restore" || key4 === "resume" || key4 === "retry" || key4 === "none" || key4 === "blocked")) {
					const err46 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err46];
					else vErrors.push(err46);
					errors++;
				}
				if (data21.restore !== void 0) {
					let data22 = data21.restore;
					if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
						const err47 = {
							instancePath: instancePath + "/summary/restore",
							schemaPath: "#/properties/summary/properties/restore/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err47];
						else vErrors.push(err47);
						errors++;
					}
					if (typeof data22 == "number" && isFinite(data22)) {
						if (data22 < 0 || isNaN(data22)) {
							const err48 = {
								instancePath: instancePath + "/summary/restore",
								schemaPath: "#/properties/summary/properties/restore/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err48];
							else vErrors.push(err48);
							errors++;
						}
					}
				}
				if (data21.resume !== void 0) {
					let data23 = data21.resume;
					if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
						const err49 = {
							instancePath: instancePath + "/summary/resume",
							schemaPath: "#/properties/summary/properties/resume/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err49];
						else vErrors.push(err49);
						errors++;
					}
					if (typeof data23 == "number" && isFinite(data23)) {
						if (data23 < 0 || isNaN(data23)) {
							const err50 = {
								instancePath: instancePath + "/summary/resume",
								schemaPath: "#/properties/summary/properties/resume/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
					}
				}
				if (data21.retry !== void 0) {
					let data24 = data21.retry;
					if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
						const err51 = {
							instancePath: instancePath + "/summary/retry",
							schemaPath: "#/properties/summary/properties/retry/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
					if (typeof data24 == "number" && isFinite(data24)) {
						if (data24 < 0 || isNaN(data24)) {
							const err52 = {
								instancePath: instancePath + "/summary/retry",
								schemaPath: "#/properties/summary/properties/retry/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					}
				}
				if (data21.none !== void 0) {
					let data25 = data21.none;
					if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
						const err53 = {
							instancePath: instancePath + "/summary/none",
							schemaPath: "#/properties/summary/properties/none/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
					if (typeof data25 == "number" && isFinite(data25)) {
						if (data25 < 0 || isNaN(data25)) {
							const err54 = {
								instancePath: instancePath + "/summary/none",
								schemaPath: "#/properties/summary/properties/none/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
					}
				}
				if (data21.blocked !== void 0) {
					let data26 = data21.blocked;
					if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
						const err55 = {
							instancePath: instancePath + "/summary/blocked",
							schemaPath: "#/properties/summary/properties/blocked/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err55];
						else vErrors.push(err55);
						errors++;
					}
					if (typeof data26 == "number" && isFinite(data26)) {
						if (data26 < 0 || isNaN(data26)) {
							const err56 = {
								instancePath: instancePath + "/summary/blocked",
								schemaPath: "#/properties/summary/properties/blocked/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
					}
				}
			} else {
				const err57 = {
					instancePath: instancePath + "/summary",
					schemaPath: "#/properties/summary/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err57];
				else vErrors.push(err57);
				errors++;
			}
		}
	} else {
		const err58 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err58];
		else vErrors.push(err58);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
export { ExecutionPlan };
