import { AwsJson1_1Protocol, AwsSdkSigV4Signer, BinaryDecisionDiagram, Client, DEFAULT_RETRY_MODE, DefaultIdentityProviderConfig, EndpointCache, NODE_APP_ID_CONFIG_OPTIONS, NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, NODE_MAX_ATTEMPT_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS, NODE_REGION_CONFIG_OPTIONS, NODE_RETRY_MODE_CONFIG_OPTIONS, NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, NoOpLogger, NodeHttpHandler, ServiceException, Sha256Node, TypeRegistry, awsEndpointFunctions, calculateBodyLength, createDefaultUserAgentProvider, customEndpointFunctions, decideEndpoint, defaultProvider, emitWarningIfUnsupportedVersion, emitWarningIfUnsupportedVersion$1, fromBase64, fromUtf8, getAwsRegionExtensionConfiguration, getContentLengthPlugin, getDefaultExtensionConfiguration, getDefaultSocketTimeout, getEndpointPlugin, getHostHeaderPlugin, getHttpAuthSchemeEndpointRuleSetPlugin, getHttpHandlerExtensionConfiguration, getHttpSigningPlugin, getLoggerPlugin, getRecursionDetectionPlugin, getRetryPlugin, getSchemaSerdePlugin, getSmithyContext, getUserAgentPlugin, loadConfig, loadConfigsForDefaultMode, makeBuilder, normalizeProvider, parseUrl, resolveAwsRegionExtensionConfiguration, resolveAwsSdkSigV4Config, resolveDefaultRuntimeConfig, resolveDefaultsModeConfig, resolveEndpointConfig, resolveHostHeaderConfig, resolveHttpHandlerRuntimeConfig, resolveRegionConfig, resolveRetryConfig, resolveUserAgentConfig, streamCollector, toBase64, toUtf8 } from "./vendor-aws.js";
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/auth/httpAuthSchemeProvider.js
const defaultRedshiftServerlessHttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: getSmithyContext(context).operation,
		region: await normalizeProvider(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "redshift-serverless",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultRedshiftServerlessHttpAuthSchemeProvider = (authParameters) => {
	const options = [];
	switch (authParameters.operation) {
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = resolveAwsSdkSigV4Config(config);
	return Object.assign(config_0, { authSchemePreference: normalizeProvider(config.authSchemePreference ?? []) });
};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "redshift-serverless"
	});
};
const commonParams = {
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
};
// node_modules/@aws-sdk/client-redshift-serverless/package.json
var version = "3.1169.0";
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/endpoint/bdd.js
const k = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = { [k]: "Endpoint" };
const h = { [k]: d };
const i = {};
const j = [{ [k]: "Region" }];
const _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ [k]: "UseFIPS" }, b]],
		[e, [{ [k]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, b]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://redshift-serverless-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://redshift-serverless-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://redshift-serverless.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://redshift-serverless.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	12,
	3,
	1,
	4,
	100000011,
	2,
	5,
	100000011,
	3,
	8,
	6,
	4,
	7,
	100000010,
	5,
	100000008,
	100000009,
	4,
	10,
	9,
	6,
	100000006,
	100000007,
	5,
	11,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	13,
	4,
	100000002,
	100000003
]);
const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/endpoint/endpointResolver.js
const cache = new EndpointCache({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => decideEndpoint(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
customEndpointFunctions.aws = awsEndpointFunctions;
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/models/RedshiftServerlessServiceException.js
var RedshiftServerlessServiceException = class RedshiftServerlessServiceException extends ServiceException {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.redshiftserverless#RedshiftServerlessServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, RedshiftServerlessServiceException.prototype);
	}
};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/models/errors.js
var AccessDeniedException = class AccessDeniedException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#AccessDeniedException";
	name = "AccessDeniedException";
	$fault = "client";
	code;
	constructor(opts) {
		super({
			name: "AccessDeniedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AccessDeniedException.prototype);
		this.code = opts.code;
	}
};
var ConflictException = class ConflictException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#ConflictException";
	name = "ConflictException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ConflictException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ConflictException.prototype);
	}
};
var InternalServerException = class InternalServerException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#InternalServerException";
	name = "InternalServerException";
	$fault = "server";
	$retryable = {};
	constructor(opts) {
		super({
			name: "InternalServerException",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, InternalServerException.prototype);
	}
};
var ResourceNotFoundException = class ResourceNotFoundException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#ResourceNotFoundException";
	name = "ResourceNotFoundException";
	$fault = "client";
	resourceName;
	constructor(opts) {
		super({
			name: "ResourceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
		this.resourceName = opts.resourceName;
	}
};
var ServiceQuotaExceededException = class ServiceQuotaExceededException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#ServiceQuotaExceededException";
	name = "ServiceQuotaExceededException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceQuotaExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype);
	}
};
var TooManyTagsException = class TooManyTagsException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#TooManyTagsException";
	name = "TooManyTagsException";
	$fault = "client";
	resourceName;
	constructor(opts) {
		super({
			name: "TooManyTagsException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TooManyTagsException.prototype);
		this.resourceName = opts.resourceName;
	}
};
var ValidationException = class ValidationException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#ValidationException";
	name = "ValidationException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ValidationException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ValidationException.prototype);
	}
};
var ThrottlingException = class ThrottlingException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#ThrottlingException";
	name = "ThrottlingException";
	$fault = "client";
	$retryable = {};
	code;
	constructor(opts) {
		super({
			name: "ThrottlingException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ThrottlingException.prototype);
		this.code = opts.code;
	}
};
var InsufficientCapacityException = class InsufficientCapacityException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#InsufficientCapacityException";
	name = "InsufficientCapacityException";
	$fault = "client";
	$retryable = {};
	constructor(opts) {
		super({
			name: "InsufficientCapacityException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InsufficientCapacityException.prototype);
	}
};
var Ipv6CidrBlockNotFoundException = class Ipv6CidrBlockNotFoundException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#Ipv6CidrBlockNotFoundException";
	name = "Ipv6CidrBlockNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "Ipv6CidrBlockNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, Ipv6CidrBlockNotFoundException.prototype);
	}
};
var DryRunException = class DryRunException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#DryRunException";
	name = "DryRunException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DryRunException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DryRunException.prototype);
	}
};
var InvalidPaginationException = class InvalidPaginationException extends RedshiftServerlessServiceException {
	static shapeId = "com.amazonaws.redshiftserverless#InvalidPaginationException";
	name = "InvalidPaginationException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidPaginationException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidPaginationException.prototype);
	}
};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/schemas/schemas_0.js
const _ADE = "AccessDeniedException";
const _CE = "ConflictException";
const _CP = "ConfigParameter";
const _CPL = "ConfigParameterList";
const _DRE = "DryRunException";
const _DU = "DbUser";
const _E = "Endpoint";
const _GN = "GetNamespace";
const _GNR = "GetNamespaceRequest";
const _GNRe = "GetNamespaceResponse";
const _GRP = "GetRecoveryPoint";
const _GRPR = "GetRecoveryPointRequest";
const _GRPRe = "GetRecoveryPointResponse";
const _GTRS = "GetTableRestoreStatus";
const _GTRSR = "GetTableRestoreStatusRequest";
const _GTRSRe = "GetTableRestoreStatusResponse";
const _GW = "GetWorkgroup";
const _GWR = "GetWorkgroupRequest";
const _GWRe = "GetWorkgroupResponse";
const _ICBNFE = "Ipv6CidrBlockNotFoundException";
const _ICE = "InsufficientCapacityException";
const _IPE = "InvalidPaginationException";
const _ISE = "InternalServerException";
const _LRP = "ListRecoveryPoints";
const _LRPR = "ListRecoveryPointsRequest";
const _LRPRi = "ListRecoveryPointsResponse";
const _LS = "ListSnapshots";
const _LSR = "ListSnapshotsRequest";
const _LSRi = "ListSnapshotsResponse";
const _LTRS = "ListTableRestoreStatus";
const _LTRSR = "ListTableRestoreStatusRequest";
const _LTRSRi = "ListTableRestoreStatusResponse";
const _N = "Namespace";
const _NI = "NetworkInterface";
const _NIL = "NetworkInterfaceList";
const _PT = "PerformanceTarget";
const _RNFE = "ResourceNotFoundException";
const _RP = "RecoveryPoint";
const _RPL = "RecoveryPointList";
const _RTFRP = "RestoreTableFromRecoveryPoint";
const _RTFRPR = "RestoreTableFromRecoveryPointRequest";
const _RTFRPRe = "RestoreTableFromRecoveryPointResponse";
const _RTFS = "RestoreTableFromSnapshot";
const _RTFSR = "RestoreTableFromSnapshotRequest";
const _RTFSRe = "RestoreTableFromSnapshotResponse";
const _S = "Snapshot";
const _SL = "SnapshotList";
const _SQEE = "ServiceQuotaExceededException";
const _STPS = "S3TablePublishStatus";
const _TE = "ThrottlingException";
const _TMTE = "TooManyTagsException";
const _TRS = "TableRestoreStatus";
const _TRSL = "TableRestoreStatusList";
const _VE = "ValidationException";
const _VEL = "VpcEndpointList";
const _VEp = "VpcEndpoint";
const _W = "Workgroup";
const _aCSI = "activateCaseSensitiveIdentifier";
const _aIBSIMB = "actualIncrementalBackupSizeInMegaBytes";
const _aPSA = "adminPasswordSecretArn";
const _aPSKKI = "adminPasswordSecretKmsKeyId";
const _aU = "adminUsername";
const _aWPRA = "accountsWithProvisionedRestoreAccess";
const _aWRA = "accountsWithRestoreAccess";
const _aZ = "availabilityZone";
const _ad = "address";
const _bC = "baseCapacity";
const _bPIMB = "backupProgressInMegaBytes";
const _c = "client";
const _cA = "catalogArn";
const _cAV = "crossAccountVpcs";
const _cBRIMBPS = "currentBackupRateInMegaBytesPerSecond";
const _cD = "creationDate";
const _cDCA = "customDomainCertificateArn";
const _cDCET = "customDomainCertificateExpiryTime";
const _cDN = "customDomainName";
const _cP = "configParameters";
const _co = "code";
const _dIRA = "defaultIamRoleArn";
const _dN = "dbName";
const _e = "error";
const _eAn = "enabledAll";
const _eCFAO = "extraComputeForAutomaticOptimization";
const _eSTC = "estimatedSecondsToCompletion";
const _eT = "endTime";
const _eTIS = "elapsedTimeInSeconds";
const _eVR = "enhancedVpcRouting";
const _en = "endpoint";
const _hE = "httpError";
const _hQ = "httpQuery";
const _iA = "ipv6Address";
const _iAT = "ipAddressType";
const _iR = "iamRoles";
const _kKI = "kmsKeyId";
const _l = "level";
const _lE = "logExports";
const _lIT = "lastIngestionTimes";
const _lRS = "lakehouseRegistrationStatus";
const _m = "message";
const _mC = "maxCapacity";
const _mR = "maxResults";
const _n = "namespace";
const _nA = "namespaceArn";
const _nI = "namespaceId";
const _nII = "networkInterfaceId";
const _nIet = "networkInterfaces";
const _nN = "namespaceName";
const _nT = "nextToken";
const _nTN = "newTableName";
const _oA = "ownerAccount";
const _pA = "publiclyAccessible";
const _pIA = "privateIpAddress";
const _pIMB = "progressInMegaBytes";
const _pK = "parameterKey";
const _pPT = "pricePerformanceTarget";
const _pTN = "pendingTrackName";
const _pV = "parameterValue";
const _pVa = "patchVersion";
const _po = "port";
const _rN = "resourceName";
const _rPCT = "recoveryPointCreateTime";
const _rPI = "recoveryPointId";
const _rPe = "recoveryPoint";
const _rPec = "recoveryPoints";
const _rT = "requestTime";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.redshiftserverless";
const _sAn = "snapshotArn";
const _sCT = "snapshotCreateTime";
const _sDN = "sourceDatabaseName";
const _sGI = "securityGroupIds";
const _sI = "subnetIds";
const _sIu = "subnetId";
const _sN = "snapshotName";
const _sRD = "snapshotRemainingDays";
const _sRP = "snapshotRetentionPeriod";
const _sRST = "snapshotRetentionStartTime";
const _sSN = "sourceSchemaName";
const _sT = "startTime";
const _sTG = "s3TableGranularity";
const _sTN = "sourceTableName";
const _sTNa = "s3TableNamespace";
const _sTPS = "s3TablePublishStatus";
const _sTa = "s3Tables";
const _se = "server";
const _sna = "snapshots";
const _st = "status";
const _tBSIMB = "totalBackupSizeInMegaBytes";
const _tDIMB = "totalDataInMegaBytes";
const _tDN = "targetDatabaseName";
const _tN = "trackName";
const _tRRI = "tableRestoreRequestId";
const _tRS = "tableRestoreStatus";
const _tRSa = "tableRestoreStatuses";
const _tSIMB = "totalSizeInMegaBytes";
const _tSN = "targetSchemaName";
const _vE = "vpcEndpoints";
const _vEI = "vpcEndpointId";
const _vI = "vpcId";
const _w = "workgroup";
const _wA = "workgroupArn";
const _wI = "workgroupId";
const _wN = "workgroupName";
const _wV = "workgroupVersion";
const n0 = "com.amazonaws.redshiftserverless";
const _s_registry = new TypeRegistry(_s);
var RedshiftServerlessServiceException$ = [
	-3,
	_s,
	"RedshiftServerlessServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(RedshiftServerlessServiceException$, RedshiftServerlessServiceException);
const n0_registry = new TypeRegistry(n0);
var AccessDeniedException$ = [
	-3,
	n0,
	_ADE,
	{
		[_e]: _c,
		[_hE]: 403
	},
	[_co, _m],
	[0, 0]
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var ConflictException$ = [
	-3,
	n0,
	_CE,
	{
		[_e]: _c,
		[_hE]: 409
	},
	[_m],
	[0],
	1
];
n0_registry.registerError(ConflictException$, ConflictException);
var DryRunException$ = [
	-3,
	n0,
	_DRE,
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0],
	1
];
n0_registry.registerError(DryRunException$, DryRunException);
var InsufficientCapacityException$ = [
	-3,
	n0,
	_ICE,
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0],
	1
];
n0_registry.registerError(InsufficientCapacityException$, InsufficientCapacityException);
var InternalServerException$ = [
	-3,
	n0,
	_ISE,
	{
		[_e]: _se,
		[_hE]: 500
	},
	[_m],
	[0],
	1
];
n0_registry.registerError(InternalServerException$, InternalServerException);
var InvalidPaginationException$ = [
	-3,
	n0,
	_IPE,
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0],
	1
];
n0_registry.registerError(InvalidPaginationException$, InvalidPaginationException);
var Ipv6CidrBlockNotFoundException$ = [
	-3,
	n0,
	_ICBNFE,
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0],
	1
];
n0_registry.registerError(Ipv6CidrBlockNotFoundException$, Ipv6CidrBlockNotFoundException);
var ResourceNotFoundException$ = [
	-3,
	n0,
	_RNFE,
	{
		[_e]: _c,
		[_hE]: 404
	},
	[_m, _rN],
	[0, 0],
	1
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ServiceQuotaExceededException$ = [
	-3,
	n0,
	_SQEE,
	{
		[_e]: _c,
		[_hE]: 402
	},
	[_m],
	[0],
	1
];
n0_registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
var ThrottlingException$ = [
	-3,
	n0,
	_TE,
	{
		[_e]: _c,
		[_hE]: 429
	},
	[_co, _m],
	[0, 0]
];
n0_registry.registerError(ThrottlingException$, ThrottlingException);
var TooManyTagsException$ = [
	-3,
	n0,
	_TMTE,
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_m, _rN],
	[0, 0]
];
n0_registry.registerError(TooManyTagsException$, TooManyTagsException);
var ValidationException$ = [
	-3,
	n0,
	_VE,
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0],
	1
];
n0_registry.registerError(ValidationException$, ValidationException);
const errorTypeRegistries = [_s_registry, n0_registry];
var DbUser = [
	0,
	n0,
	_DU,
	8,
	0
];
var ConfigParameter$ = [
	3,
	n0,
	_CP,
	0,
	[_pK, _pV],
	[0, 0]
];
var Endpoint$ = [
	3,
	n0,
	_E,
	0,
	[
		_ad,
		_po,
		_vE
	],
	[
		0,
		1,
		() => VpcEndpointList
	]
];
var GetNamespaceRequest$ = [
	3,
	n0,
	_GNR,
	0,
	[_nN],
	[0],
	1
];
var GetNamespaceResponse$ = [
	3,
	n0,
	_GNRe,
	0,
	[_n],
	[[() => Namespace$, 0]],
	1
];
var GetRecoveryPointRequest$ = [
	3,
	n0,
	_GRPR,
	0,
	[_rPI],
	[0],
	1
];
var GetRecoveryPointResponse$ = [
	3,
	n0,
	_GRPRe,
	0,
	[_rPe],
	[() => RecoveryPoint$]
];
var GetTableRestoreStatusRequest$ = [
	3,
	n0,
	_GTRSR,
	0,
	[_tRRI],
	[0],
	1
];
var GetTableRestoreStatusResponse$ = [
	3,
	n0,
	_GTRSRe,
	0,
	[_tRS],
	[() => TableRestoreStatus$]
];
var GetWorkgroupRequest$ = [
	3,
	n0,
	_GWR,
	0,
	[_wN],
	[0],
	1
];
var GetWorkgroupResponse$ = [
	3,
	n0,
	_GWRe,
	0,
	[_w],
	[() => Workgroup$],
	1
];
var ListRecoveryPointsRequest$ = [
	3,
	n0,
	_LRPR,
	0,
	[
		_nT,
		_mR,
		_sT,
		_eT,
		_nN,
		_nA
	],
	[
		[0, { [_hQ]: _nT }],
		[1, { [_hQ]: _mR }],
		4,
		4,
		0,
		0
	]
];
var ListRecoveryPointsResponse$ = [
	3,
	n0,
	_LRPRi,
	0,
	[_rPec, _nT],
	[() => RecoveryPointList, 0]
];
var ListSnapshotsRequest$ = [
	3,
	n0,
	_LSR,
	0,
	[
		_nT,
		_mR,
		_nN,
		_nA,
		_oA,
		_sT,
		_eT
	],
	[
		[0, { [_hQ]: _nT }],
		[1, { [_hQ]: _mR }],
		0,
		0,
		0,
		4,
		4
	]
];
var ListSnapshotsResponse$ = [
	3,
	n0,
	_LSRi,
	0,
	[_nT, _sna],
	[0, () => SnapshotList]
];
var ListTableRestoreStatusRequest$ = [
	3,
	n0,
	_LTRSR,
	0,
	[
		_nT,
		_mR,
		_nN,
		_wN
	],
	[
		[0, { [_hQ]: _nT }],
		[1, { [_hQ]: _mR }],
		0,
		0
	]
];
var ListTableRestoreStatusResponse$ = [
	3,
	n0,
	_LTRSRi,
	0,
	[_nT, _tRSa],
	[0, () => TableRestoreStatusList]
];
var Namespace$ = [
	3,
	n0,
	_N,
	0,
	[
		_nA,
		_nI,
		_nN,
		_aU,
		_dN,
		_kKI,
		_dIRA,
		_iR,
		_lE,
		_st,
		_cD,
		_aPSA,
		_aPSKKI,
		_lRS,
		_cA,
		_sTPS
	],
	[
		0,
		0,
		0,
		[() => DbUser, 0],
		0,
		0,
		0,
		64,
		64,
		0,
		5,
		0,
		0,
		0,
		0,
		() => S3TablePublishStatus$
	]
];
var NetworkInterface$ = [
	3,
	n0,
	_NI,
	0,
	[
		_nII,
		_sIu,
		_pIA,
		_aZ,
		_iA
	],
	[
		0,
		0,
		0,
		0,
		0
	]
];
var PerformanceTarget$ = [
	3,
	n0,
	_PT,
	0,
	[_st, _l],
	[0, 1]
];
var RecoveryPoint$ = [
	3,
	n0,
	_RP,
	0,
	[
		_rPI,
		_rPCT,
		_tSIMB,
		_nN,
		_wN,
		_nA
	],
	[
		0,
		5,
		1,
		0,
		0,
		0
	]
];
var RestoreTableFromRecoveryPointRequest$ = [
	3,
	n0,
	_RTFRPR,
	0,
	[
		_nN,
		_wN,
		_rPI,
		_sDN,
		_sTN,
		_nTN,
		_sSN,
		_tDN,
		_tSN,
		_aCSI
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2
	],
	6
];
var RestoreTableFromRecoveryPointResponse$ = [
	3,
	n0,
	_RTFRPRe,
	0,
	[_tRS],
	[() => TableRestoreStatus$]
];
var RestoreTableFromSnapshotRequest$ = [
	3,
	n0,
	_RTFSR,
	0,
	[
		_nN,
		_wN,
		_sN,
		_sDN,
		_sTN,
		_nTN,
		_sSN,
		_tDN,
		_tSN,
		_aCSI
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2
	],
	6
];
var RestoreTableFromSnapshotResponse$ = [
	3,
	n0,
	_RTFSRe,
	0,
	[_tRS],
	[() => TableRestoreStatus$]
];
var S3TablePublishStatus$ = [
	3,
	n0,
	_STPS,
	0,
	[
		_sTa,
		_sTNa,
		_sTG,
		_eAn,
		_lIT
	],
	[
		64,
		0,
		0,
		2,
		128
	]
];
var Snapshot$ = [
	3,
	n0,
	_S,
	0,
	[
		_nN,
		_nA,
		_sN,
		_sCT,
		_aU,
		_st,
		_kKI,
		_oA,
		_tBSIMB,
		_aIBSIMB,
		_bPIMB,
		_cBRIMBPS,
		_eSTC,
		_eTIS,
		_sRP,
		_sRD,
		_sRST,
		_sAn,
		_aWRA,
		_aWPRA,
		_aPSA,
		_aPSKKI
	],
	[
		0,
		0,
		0,
		5,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		5,
		0,
		64,
		64,
		0,
		0
	]
];
var TableRestoreStatus$ = [
	3,
	n0,
	_TRS,
	0,
	[
		_tRRI,
		_st,
		_m,
		_rT,
		_nN,
		_wN,
		_sN,
		_pIMB,
		_tDIMB,
		_sDN,
		_sSN,
		_sTN,
		_tDN,
		_tSN,
		_nTN,
		_rPI
	],
	[
		0,
		0,
		0,
		4,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	]
];
var VpcEndpoint$ = [
	3,
	n0,
	_VEp,
	0,
	[
		_vEI,
		_vI,
		_nIet
	],
	[
		0,
		0,
		() => NetworkInterfaceList
	]
];
var Workgroup$ = [
	3,
	n0,
	_W,
	0,
	[
		_wI,
		_wA,
		_wN,
		_nN,
		_bC,
		_eVR,
		_cP,
		_sGI,
		_sI,
		_st,
		_en,
		_pA,
		_cD,
		_po,
		_cDN,
		_cDCA,
		_cDCET,
		_wV,
		_pVa,
		_mC,
		_cAV,
		_iAT,
		_pPT,
		_tN,
		_pTN,
		_eCFAO
	],
	[
		0,
		0,
		0,
		0,
		1,
		2,
		() => ConfigParameterList,
		64,
		64,
		0,
		() => Endpoint$,
		2,
		5,
		1,
		0,
		0,
		5,
		0,
		0,
		1,
		64,
		0,
		() => PerformanceTarget$,
		0,
		0,
		2
	]
];
var ConfigParameterList = [
	1,
	n0,
	_CPL,
	0,
	() => ConfigParameter$
];
var NetworkInterfaceList = [
	1,
	n0,
	_NIL,
	0,
	() => NetworkInterface$
];
var RecoveryPointList = [
	1,
	n0,
	_RPL,
	0,
	() => RecoveryPoint$
];
var SnapshotList = [
	1,
	n0,
	_SL,
	0,
	() => Snapshot$
];
var TableRestoreStatusList = [
	1,
	n0,
	_TRSL,
	0,
	() => TableRestoreStatus$
];
var VpcEndpointList = [
	1,
	n0,
	_VEL,
	0,
	() => VpcEndpoint$
];
var GetNamespace$ = [
	9,
	n0,
	_GN,
	0,
	() => GetNamespaceRequest$,
	() => GetNamespaceResponse$
];
var GetRecoveryPoint$ = [
	9,
	n0,
	_GRP,
	0,
	() => GetRecoveryPointRequest$,
	() => GetRecoveryPointResponse$
];
var GetTableRestoreStatus$ = [
	9,
	n0,
	_GTRS,
	0,
	() => GetTableRestoreStatusRequest$,
	() => GetTableRestoreStatusResponse$
];
var GetWorkgroup$ = [
	9,
	n0,
	_GW,
	0,
	() => GetWorkgroupRequest$,
	() => GetWorkgroupResponse$
];
var ListRecoveryPoints$ = [
	9,
	n0,
	_LRP,
	0,
	() => ListRecoveryPointsRequest$,
	() => ListRecoveryPointsResponse$
];
var ListSnapshots$ = [
	9,
	n0,
	_LS,
	0,
	() => ListSnapshotsRequest$,
	() => ListSnapshotsResponse$
];
var ListTableRestoreStatus$ = [
	9,
	n0,
	_LTRS,
	0,
	() => ListTableRestoreStatusRequest$,
	() => ListTableRestoreStatusResponse$
];
var RestoreTableFromRecoveryPoint$ = [
	9,
	n0,
	_RTFRP,
	0,
	() => RestoreTableFromRecoveryPointRequest$,
	() => RestoreTableFromRecoveryPointResponse$
];
var RestoreTableFromSnapshot$ = [
	9,
	n0,
	_RTFS,
	0,
	() => RestoreTableFromSnapshotRequest$,
	() => RestoreTableFromSnapshotResponse$
];
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2021-04-21",
		base64Decoder: config?.base64Decoder ?? fromBase64,
		base64Encoder: config?.base64Encoder ?? toBase64,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultRedshiftServerlessHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new AwsSdkSigV4Signer()
		}],
		logger: config?.logger ?? new NoOpLogger(),
		protocol: config?.protocol ?? AwsJson1_1Protocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.redshiftserverless",
			errorTypeRegistries,
			version: "2021-04-21",
			serviceTarget: "RedshiftServerless"
		},
		serviceId: config?.serviceId ?? "Redshift Serverless",
		sha256: config?.sha256 ?? Sha256Node,
		urlParser: config?.urlParser ?? parseUrl,
		utf8Decoder: config?.utf8Decoder ?? fromUtf8,
		utf8Encoder: config?.utf8Encoder ?? toUtf8
	};
};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	emitWarningIfUnsupportedVersion(process.version);
	const defaultsMode = resolveDefaultsModeConfig(config);
	const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
	const clientSharedValues = getRuntimeConfig$1(config);
	emitWarningIfUnsupportedVersion$1(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
		defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
		region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, {
			...NODE_REGION_CONFIG_FILE_OPTIONS,
			...loaderConfig
		}),
		requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? loadConfig({
			...NODE_RETRY_MODE_CONFIG_OPTIONS,
			default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
		}, config),
		streamCollector: config?.streamCollector ?? streamCollector,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
	};
};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/RedshiftServerlessClient.js
var RedshiftServerlessClient = class extends Client {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_1 = resolveClientEndpointParameters(_config_0);
		const _config_2 = resolveUserAgentConfig(_config_1);
		const _config_3 = resolveRetryConfig(_config_2);
		const _config_4 = resolveRegionConfig(_config_3);
		const _config_5 = resolveHostHeaderConfig(_config_4);
		const _config_6 = resolveEndpointConfig(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use(getSchemaSerdePlugin(this.config));
		this.middlewareStack.use(getUserAgentPlugin(this.config));
		this.middlewareStack.use(getRetryPlugin(this.config));
		this.middlewareStack.use(getContentLengthPlugin(this.config));
		this.middlewareStack.use(getHostHeaderPlugin(this.config));
		this.middlewareStack.use(getLoggerPlugin(this.config));
		this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
		this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
			httpAuthSchemeParametersProvider: defaultRedshiftServerlessHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use(getHttpSigningPlugin(this.config));
	}
	destroy() {
		super.destroy();
	}
};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commandBuilder.js
const command = makeBuilder(commonParams, "RedshiftServerless", "RedshiftServerlessClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/GetNamespaceCommand.js
var GetNamespaceCommand = class extends command(_ep0, _mw0, "GetNamespace", GetNamespace$) {};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/GetRecoveryPointCommand.js
var GetRecoveryPointCommand = class extends command(_ep0, _mw0, "GetRecoveryPoint", GetRecoveryPoint$) {};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/GetTableRestoreStatusCommand.js
var GetTableRestoreStatusCommand = class extends command(_ep0, _mw0, "GetTableRestoreStatus", GetTableRestoreStatus$) {};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/GetWorkgroupCommand.js
var GetWorkgroupCommand = class extends command(_ep0, _mw0, "GetWorkgroup", GetWorkgroup$) {};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/ListRecoveryPointsCommand.js
var ListRecoveryPointsCommand = class extends command(_ep0, _mw0, "ListRecoveryPoints", ListRecoveryPoints$) {};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/ListSnapshotsCommand.js
var ListSnapshotsCommand = class extends command(_ep0, _mw0, "ListSnapshots", ListSnapshots$) {};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/ListTableRestoreStatusCommand.js
var ListTableRestoreStatusCommand = class extends command(_ep0, _mw0, "ListTableRestoreStatus", ListTableRestoreStatus$) {};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/RestoreTableFromRecoveryPointCommand.js
var RestoreTableFromRecoveryPointCommand = class extends command(_ep0, _mw0, "RestoreTableFromRecoveryPoint", RestoreTableFromRecoveryPoint$) {};
// node_modules/@aws-sdk/client-redshift-serverless/dist-es/commands/RestoreTableFromSnapshotCommand.js
var RestoreTableFromSnapshotCommand = class extends command(_ep0, _mw0, "RestoreTableFromSnapshot", RestoreTableFromSnapshot$) {};
export { GetNamespaceCommand, GetRecoveryPointCommand, GetTableRestoreStatusCommand, GetWorkgroupCommand, ListRecoveryPointsCommand, ListSnapshotsCommand, ListTableRestoreStatusCommand, RedshiftServerlessClient, RestoreTableFromRecoveryPointCommand, RestoreTableFromSnapshotCommand };
