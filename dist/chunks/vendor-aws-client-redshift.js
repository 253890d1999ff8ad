import { AwsQueryProtocol, AwsSdkSigV4Signer, BinaryDecisionDiagram, Client, DEFAULT_RETRY_MODE, DefaultIdentityProviderConfig, EndpointCache, NODE_APP_ID_CONFIG_OPTIONS, NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, NODE_MAX_ATTEMPT_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS, NODE_REGION_CONFIG_OPTIONS, NODE_RETRY_MODE_CONFIG_OPTIONS, NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, NoOpLogger, NodeHttpHandler, ServiceException, Sha256Node, TypeRegistry, awsEndpointFunctions, calculateBodyLength, createDefaultUserAgentProvider, customEndpointFunctions, decideEndpoint, defaultProvider, emitWarningIfUnsupportedVersion, emitWarningIfUnsupportedVersion$1, fromBase64, fromUtf8, getAwsRegionExtensionConfiguration, getContentLengthPlugin, getDefaultExtensionConfiguration, getDefaultSocketTimeout, getEndpointPlugin, getHostHeaderPlugin, getHttpAuthSchemeEndpointRuleSetPlugin, getHttpHandlerExtensionConfiguration, getHttpSigningPlugin, getLoggerPlugin, getRecursionDetectionPlugin, getRetryPlugin, getSchemaSerdePlugin, getSmithyContext, getUserAgentPlugin, loadConfig, loadConfigsForDefaultMode, makeBuilder, normalizeProvider, parseUrl, resolveAwsRegionExtensionConfiguration, resolveAwsSdkSigV4Config, resolveDefaultRuntimeConfig, resolveDefaultsModeConfig, resolveEndpointConfig, resolveHostHeaderConfig, resolveHttpHandlerRuntimeConfig, resolveRegionConfig, resolveRetryConfig, resolveUserAgentConfig, streamCollector, toBase64, toUtf8 } from "./vendor-aws.js";
// node_modules/@aws-sdk/client-redshift/dist-es/auth/httpAuthSchemeProvider.js
const defaultRedshiftHttpAuthSchemeParametersProvider = async (config, context, input) => {
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
			name: "redshift",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultRedshiftHttpAuthSchemeProvider = (authParameters) => {
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
// node_modules/@aws-sdk/client-redshift/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "redshift"
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
// node_modules/@aws-sdk/client-redshift/package.json
var version = "3.1169.0";
// node_modules/@aws-sdk/client-redshift/dist-es/endpoint/bdd.js
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
		}, b]],
		["stringEquals", [{
			fn: f,
			argv: [h, "name"]
		}, "aws-us-gov"]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://redshift-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://redshift.{Region}.amazonaws.com", i],
		["https://redshift-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://redshift.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://redshift.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	13,
	3,
	1,
	4,
	100000012,
	2,
	5,
	100000012,
	3,
	8,
	6,
	4,
	7,
	100000011,
	5,
	100000009,
	100000010,
	4,
	11,
	9,
	6,
	10,
	100000008,
	7,
	100000006,
	100000007,
	5,
	12,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	14,
	4,
	100000002,
	100000003
]);
const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
// node_modules/@aws-sdk/client-redshift/dist-es/endpoint/endpointResolver.js
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
// node_modules/@aws-sdk/client-redshift/dist-es/models/RedshiftServiceException.js
var RedshiftServiceException = class RedshiftServiceException extends ServiceException {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.redshift#RedshiftServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, RedshiftServiceException.prototype);
	}
};
// node_modules/@aws-sdk/client-redshift/dist-es/models/errors.js
var DependentServiceUnavailableFault = class DependentServiceUnavailableFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#DependentServiceUnavailableFault";
	name = "DependentServiceUnavailableFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DependentServiceUnavailableFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DependentServiceUnavailableFault.prototype);
	}
};
var InvalidReservedNodeStateFault = class InvalidReservedNodeStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidReservedNodeStateFault";
	name = "InvalidReservedNodeStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidReservedNodeStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidReservedNodeStateFault.prototype);
	}
};
var ReservedNodeAlreadyExistsFault = class ReservedNodeAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ReservedNodeAlreadyExistsFault";
	name = "ReservedNodeAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedNodeAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedNodeAlreadyExistsFault.prototype);
	}
};
var ReservedNodeAlreadyMigratedFault = class ReservedNodeAlreadyMigratedFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ReservedNodeAlreadyMigratedFault";
	name = "ReservedNodeAlreadyMigratedFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedNodeAlreadyMigratedFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedNodeAlreadyMigratedFault.prototype);
	}
};
var ReservedNodeNotFoundFault = class ReservedNodeNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ReservedNodeNotFoundFault";
	name = "ReservedNodeNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedNodeNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedNodeNotFoundFault.prototype);
	}
};
var ReservedNodeOfferingNotFoundFault = class ReservedNodeOfferingNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ReservedNodeOfferingNotFoundFault";
	name = "ReservedNodeOfferingNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedNodeOfferingNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedNodeOfferingNotFoundFault.prototype);
	}
};
var UnsupportedOperationFault = class UnsupportedOperationFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#UnsupportedOperationFault";
	name = "UnsupportedOperationFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnsupportedOperationFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UnsupportedOperationFault.prototype);
	}
};
var AccessToClusterDeniedFault = class AccessToClusterDeniedFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#AccessToClusterDeniedFault";
	name = "AccessToClusterDeniedFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AccessToClusterDeniedFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AccessToClusterDeniedFault.prototype);
	}
};
var AccessToSnapshotDeniedFault = class AccessToSnapshotDeniedFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#AccessToSnapshotDeniedFault";
	name = "AccessToSnapshotDeniedFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AccessToSnapshotDeniedFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AccessToSnapshotDeniedFault.prototype);
	}
};
var ClusterNotFoundFault = class ClusterNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterNotFoundFault";
	name = "ClusterNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterNotFoundFault.prototype);
	}
};
var PartnerNotFoundFault = class PartnerNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#PartnerNotFoundFault";
	name = "PartnerNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PartnerNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PartnerNotFoundFault.prototype);
	}
};
var UnauthorizedPartnerIntegrationFault = class UnauthorizedPartnerIntegrationFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#UnauthorizedPartnerIntegrationFault";
	name = "UnauthorizedPartnerIntegrationFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnauthorizedPartnerIntegrationFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UnauthorizedPartnerIntegrationFault.prototype);
	}
};
var InvalidDataShareFault = class InvalidDataShareFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidDataShareFault";
	name = "InvalidDataShareFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidDataShareFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidDataShareFault.prototype);
	}
};
var InvalidNamespaceFault = class InvalidNamespaceFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidNamespaceFault";
	name = "InvalidNamespaceFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidNamespaceFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidNamespaceFault.prototype);
	}
};
var AuthenticationProfileAlreadyExistsFault = class AuthenticationProfileAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#AuthenticationProfileAlreadyExistsFault";
	name = "AuthenticationProfileAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AuthenticationProfileAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthenticationProfileAlreadyExistsFault.prototype);
	}
};
var AuthenticationProfileNotFoundFault = class AuthenticationProfileNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#AuthenticationProfileNotFoundFault";
	name = "AuthenticationProfileNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AuthenticationProfileNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthenticationProfileNotFoundFault.prototype);
	}
};
var AuthenticationProfileQuotaExceededFault = class AuthenticationProfileQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#AuthenticationProfileQuotaExceededFault";
	name = "AuthenticationProfileQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AuthenticationProfileQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthenticationProfileQuotaExceededFault.prototype);
	}
};
var AuthorizationAlreadyExistsFault = class AuthorizationAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#AuthorizationAlreadyExistsFault";
	name = "AuthorizationAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AuthorizationAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthorizationAlreadyExistsFault.prototype);
	}
};
var AuthorizationNotFoundFault = class AuthorizationNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#AuthorizationNotFoundFault";
	name = "AuthorizationNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AuthorizationNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthorizationNotFoundFault.prototype);
	}
};
var AuthorizationQuotaExceededFault = class AuthorizationQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#AuthorizationQuotaExceededFault";
	name = "AuthorizationQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AuthorizationQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthorizationQuotaExceededFault.prototype);
	}
};
var ClusterSecurityGroupNotFoundFault = class ClusterSecurityGroupNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSecurityGroupNotFoundFault";
	name = "ClusterSecurityGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSecurityGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSecurityGroupNotFoundFault.prototype);
	}
};
var InvalidClusterSecurityGroupStateFault = class InvalidClusterSecurityGroupStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidClusterSecurityGroupStateFault";
	name = "InvalidClusterSecurityGroupStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidClusterSecurityGroupStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidClusterSecurityGroupStateFault.prototype);
	}
};
var EndpointAuthorizationAlreadyExistsFault = class EndpointAuthorizationAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#EndpointAuthorizationAlreadyExistsFault";
	name = "EndpointAuthorizationAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "EndpointAuthorizationAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EndpointAuthorizationAlreadyExistsFault.prototype);
	}
};
var EndpointAuthorizationsPerClusterLimitExceededFault = class EndpointAuthorizationsPerClusterLimitExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#EndpointAuthorizationsPerClusterLimitExceededFault";
	name = "EndpointAuthorizationsPerClusterLimitExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "EndpointAuthorizationsPerClusterLimitExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EndpointAuthorizationsPerClusterLimitExceededFault.prototype);
	}
};
var InvalidAuthorizationStateFault = class InvalidAuthorizationStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidAuthorizationStateFault";
	name = "InvalidAuthorizationStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidAuthorizationStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidAuthorizationStateFault.prototype);
	}
};
var InvalidClusterStateFault = class InvalidClusterStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidClusterStateFault";
	name = "InvalidClusterStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidClusterStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidClusterStateFault.prototype);
	}
};
var ClusterSnapshotNotFoundFault = class ClusterSnapshotNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSnapshotNotFoundFault";
	name = "ClusterSnapshotNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSnapshotNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSnapshotNotFoundFault.prototype);
	}
};
var DependentServiceRequestThrottlingFault = class DependentServiceRequestThrottlingFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#DependentServiceRequestThrottlingFault";
	name = "DependentServiceRequestThrottlingFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DependentServiceRequestThrottlingFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DependentServiceRequestThrottlingFault.prototype);
	}
};
var InvalidClusterSnapshotStateFault = class InvalidClusterSnapshotStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidClusterSnapshotStateFault";
	name = "InvalidClusterSnapshotStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidClusterSnapshotStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidClusterSnapshotStateFault.prototype);
	}
};
var LimitExceededFault = class LimitExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#LimitExceededFault";
	name = "LimitExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "LimitExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, LimitExceededFault.prototype);
	}
};
var BatchDeleteRequestSizeExceededFault = class BatchDeleteRequestSizeExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#BatchDeleteRequestSizeExceededFault";
	name = "BatchDeleteRequestSizeExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "BatchDeleteRequestSizeExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, BatchDeleteRequestSizeExceededFault.prototype);
	}
};
var BatchModifyClusterSnapshotsLimitExceededFault = class BatchModifyClusterSnapshotsLimitExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#BatchModifyClusterSnapshotsLimitExceededFault";
	name = "BatchModifyClusterSnapshotsLimitExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "BatchModifyClusterSnapshotsLimitExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, BatchModifyClusterSnapshotsLimitExceededFault.prototype);
	}
};
var InvalidRetentionPeriodFault = class InvalidRetentionPeriodFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidRetentionPeriodFault";
	name = "InvalidRetentionPeriodFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidRetentionPeriodFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidRetentionPeriodFault.prototype);
	}
};
var BucketNotFoundFault = class BucketNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#BucketNotFoundFault";
	name = "BucketNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "BucketNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, BucketNotFoundFault.prototype);
	}
};
var ResizeNotFoundFault = class ResizeNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ResizeNotFoundFault";
	name = "ResizeNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResizeNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResizeNotFoundFault.prototype);
	}
};
var ClusterAlreadyExistsFault = class ClusterAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterAlreadyExistsFault";
	name = "ClusterAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterAlreadyExistsFault.prototype);
	}
};
var ClusterOnLatestRevisionFault = class ClusterOnLatestRevisionFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterOnLatestRevisionFault";
	name = "ClusterOnLatestRevisionFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterOnLatestRevisionFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterOnLatestRevisionFault.prototype);
	}
};
var ClusterParameterGroupAlreadyExistsFault = class ClusterParameterGroupAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterParameterGroupAlreadyExistsFault";
	name = "ClusterParameterGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterParameterGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterParameterGroupAlreadyExistsFault.prototype);
	}
};
var ClusterParameterGroupNotFoundFault = class ClusterParameterGroupNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterParameterGroupNotFoundFault";
	name = "ClusterParameterGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterParameterGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterParameterGroupNotFoundFault.prototype);
	}
};
var ClusterParameterGroupQuotaExceededFault = class ClusterParameterGroupQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterParameterGroupQuotaExceededFault";
	name = "ClusterParameterGroupQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterParameterGroupQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterParameterGroupQuotaExceededFault.prototype);
	}
};
var ClusterQuotaExceededFault = class ClusterQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterQuotaExceededFault";
	name = "ClusterQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterQuotaExceededFault.prototype);
	}
};
var ClusterSecurityGroupAlreadyExistsFault = class ClusterSecurityGroupAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSecurityGroupAlreadyExistsFault";
	name = "ClusterSecurityGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSecurityGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSecurityGroupAlreadyExistsFault.prototype);
	}
};
var ClusterSecurityGroupQuotaExceededFault = class ClusterSecurityGroupQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSecurityGroupQuotaExceededFault";
	name = "ClusterSecurityGroupQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSecurityGroupQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSecurityGroupQuotaExceededFault.prototype);
	}
};
var ClusterSnapshotAlreadyExistsFault = class ClusterSnapshotAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSnapshotAlreadyExistsFault";
	name = "ClusterSnapshotAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSnapshotAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSnapshotAlreadyExistsFault.prototype);
	}
};
var ClusterSnapshotQuotaExceededFault = class ClusterSnapshotQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSnapshotQuotaExceededFault";
	name = "ClusterSnapshotQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSnapshotQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSnapshotQuotaExceededFault.prototype);
	}
};
var ClusterSubnetGroupAlreadyExistsFault = class ClusterSubnetGroupAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSubnetGroupAlreadyExistsFault";
	name = "ClusterSubnetGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSubnetGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSubnetGroupAlreadyExistsFault.prototype);
	}
};
var ClusterSubnetGroupNotFoundFault = class ClusterSubnetGroupNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSubnetGroupNotFoundFault";
	name = "ClusterSubnetGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSubnetGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSubnetGroupNotFoundFault.prototype);
	}
};
var ClusterSubnetGroupQuotaExceededFault = class ClusterSubnetGroupQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSubnetGroupQuotaExceededFault";
	name = "ClusterSubnetGroupQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSubnetGroupQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSubnetGroupQuotaExceededFault.prototype);
	}
};
var ClusterSubnetQuotaExceededFault = class ClusterSubnetQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ClusterSubnetQuotaExceededFault";
	name = "ClusterSubnetQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterSubnetQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterSubnetQuotaExceededFault.prototype);
	}
};
var ConflictPolicyUpdateFault = class ConflictPolicyUpdateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ConflictPolicyUpdateFault";
	name = "ConflictPolicyUpdateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ConflictPolicyUpdateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ConflictPolicyUpdateFault.prototype);
	}
};
var CopyToRegionDisabledFault = class CopyToRegionDisabledFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#CopyToRegionDisabledFault";
	name = "CopyToRegionDisabledFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CopyToRegionDisabledFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CopyToRegionDisabledFault.prototype);
	}
};
var InvalidAuthenticationProfileRequestFault = class InvalidAuthenticationProfileRequestFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidAuthenticationProfileRequestFault";
	name = "InvalidAuthenticationProfileRequestFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidAuthenticationProfileRequestFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidAuthenticationProfileRequestFault.prototype);
	}
};
var DependentServiceAccessDeniedFault = class DependentServiceAccessDeniedFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#DependentServiceAccessDeniedFault";
	name = "DependentServiceAccessDeniedFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DependentServiceAccessDeniedFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DependentServiceAccessDeniedFault.prototype);
	}
};
var HsmClientCertificateNotFoundFault = class HsmClientCertificateNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#HsmClientCertificateNotFoundFault";
	name = "HsmClientCertificateNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "HsmClientCertificateNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, HsmClientCertificateNotFoundFault.prototype);
	}
};
var HsmConfigurationNotFoundFault = class HsmConfigurationNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#HsmConfigurationNotFoundFault";
	name = "HsmConfigurationNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "HsmConfigurationNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, HsmConfigurationNotFoundFault.prototype);
	}
};
var InsufficientClusterCapacityFault = class InsufficientClusterCapacityFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InsufficientClusterCapacityFault";
	name = "InsufficientClusterCapacityFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InsufficientClusterCapacityFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InsufficientClusterCapacityFault.prototype);
	}
};
var InvalidClusterSubnetGroupStateFault = class InvalidClusterSubnetGroupStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidClusterSubnetGroupStateFault";
	name = "InvalidClusterSubnetGroupStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidClusterSubnetGroupStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidClusterSubnetGroupStateFault.prototype);
	}
};
var InvalidClusterTrackFault = class InvalidClusterTrackFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidClusterTrackFault";
	name = "InvalidClusterTrackFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidClusterTrackFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidClusterTrackFault.prototype);
	}
};
var InvalidElasticIpFault = class InvalidElasticIpFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidElasticIpFault";
	name = "InvalidElasticIpFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidElasticIpFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidElasticIpFault.prototype);
	}
};
var InvalidSubnet = class InvalidSubnet extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidSubnet";
	name = "InvalidSubnet";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidSubnet",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidSubnet.prototype);
	}
};
var InvalidTagFault = class InvalidTagFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidTagFault";
	name = "InvalidTagFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidTagFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidTagFault.prototype);
	}
};
var InvalidVPCNetworkStateFault = class InvalidVPCNetworkStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidVPCNetworkStateFault";
	name = "InvalidVPCNetworkStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidVPCNetworkStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidVPCNetworkStateFault.prototype);
	}
};
var Ipv6CidrBlockNotFoundFault = class Ipv6CidrBlockNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#Ipv6CidrBlockNotFoundFault";
	name = "Ipv6CidrBlockNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "Ipv6CidrBlockNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, Ipv6CidrBlockNotFoundFault.prototype);
	}
};
var NumberOfNodesPerClusterLimitExceededFault = class NumberOfNodesPerClusterLimitExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#NumberOfNodesPerClusterLimitExceededFault";
	name = "NumberOfNodesPerClusterLimitExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NumberOfNodesPerClusterLimitExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NumberOfNodesPerClusterLimitExceededFault.prototype);
	}
};
var NumberOfNodesQuotaExceededFault = class NumberOfNodesQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#NumberOfNodesQuotaExceededFault";
	name = "NumberOfNodesQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NumberOfNodesQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NumberOfNodesQuotaExceededFault.prototype);
	}
};
var RedshiftIdcApplicationNotExistsFault = class RedshiftIdcApplicationNotExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#RedshiftIdcApplicationNotExistsFault";
	name = "RedshiftIdcApplicationNotExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "RedshiftIdcApplicationNotExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, RedshiftIdcApplicationNotExistsFault.prototype);
	}
};
var SnapshotScheduleNotFoundFault = class SnapshotScheduleNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotScheduleNotFoundFault";
	name = "SnapshotScheduleNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotScheduleNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotScheduleNotFoundFault.prototype);
	}
};
var TagLimitExceededFault = class TagLimitExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#TagLimitExceededFault";
	name = "TagLimitExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TagLimitExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TagLimitExceededFault.prototype);
	}
};
var UnauthorizedOperation = class UnauthorizedOperation extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#UnauthorizedOperation";
	name = "UnauthorizedOperation";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnauthorizedOperation",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UnauthorizedOperation.prototype);
	}
};
var CustomCnameAssociationFault = class CustomCnameAssociationFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#CustomCnameAssociationFault";
	name = "CustomCnameAssociationFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CustomCnameAssociationFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CustomCnameAssociationFault.prototype);
	}
};
var EndpointAlreadyExistsFault = class EndpointAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#EndpointAlreadyExistsFault";
	name = "EndpointAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "EndpointAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EndpointAlreadyExistsFault.prototype);
	}
};
var EndpointsPerAuthorizationLimitExceededFault = class EndpointsPerAuthorizationLimitExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#EndpointsPerAuthorizationLimitExceededFault";
	name = "EndpointsPerAuthorizationLimitExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "EndpointsPerAuthorizationLimitExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EndpointsPerAuthorizationLimitExceededFault.prototype);
	}
};
var EndpointsPerClusterLimitExceededFault = class EndpointsPerClusterLimitExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#EndpointsPerClusterLimitExceededFault";
	name = "EndpointsPerClusterLimitExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "EndpointsPerClusterLimitExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EndpointsPerClusterLimitExceededFault.prototype);
	}
};
var EventSubscriptionQuotaExceededFault = class EventSubscriptionQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#EventSubscriptionQuotaExceededFault";
	name = "EventSubscriptionQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "EventSubscriptionQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EventSubscriptionQuotaExceededFault.prototype);
	}
};
var SNSInvalidTopicFault = class SNSInvalidTopicFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SNSInvalidTopicFault";
	name = "SNSInvalidTopicFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SNSInvalidTopicFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SNSInvalidTopicFault.prototype);
	}
};
var SNSNoAuthorizationFault = class SNSNoAuthorizationFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SNSNoAuthorizationFault";
	name = "SNSNoAuthorizationFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SNSNoAuthorizationFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SNSNoAuthorizationFault.prototype);
	}
};
var SNSTopicArnNotFoundFault = class SNSTopicArnNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SNSTopicArnNotFoundFault";
	name = "SNSTopicArnNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SNSTopicArnNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SNSTopicArnNotFoundFault.prototype);
	}
};
var SourceNotFoundFault = class SourceNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SourceNotFoundFault";
	name = "SourceNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SourceNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SourceNotFoundFault.prototype);
	}
};
var SubscriptionAlreadyExistFault = class SubscriptionAlreadyExistFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SubscriptionAlreadyExistFault";
	name = "SubscriptionAlreadyExistFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SubscriptionAlreadyExistFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SubscriptionAlreadyExistFault.prototype);
	}
};
var SubscriptionCategoryNotFoundFault = class SubscriptionCategoryNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SubscriptionCategoryNotFoundFault";
	name = "SubscriptionCategoryNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SubscriptionCategoryNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SubscriptionCategoryNotFoundFault.prototype);
	}
};
var SubscriptionEventIdNotFoundFault = class SubscriptionEventIdNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SubscriptionEventIdNotFoundFault";
	name = "SubscriptionEventIdNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SubscriptionEventIdNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SubscriptionEventIdNotFoundFault.prototype);
	}
};
var SubscriptionSeverityNotFoundFault = class SubscriptionSeverityNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SubscriptionSeverityNotFoundFault";
	name = "SubscriptionSeverityNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SubscriptionSeverityNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SubscriptionSeverityNotFoundFault.prototype);
	}
};
var HsmClientCertificateAlreadyExistsFault = class HsmClientCertificateAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#HsmClientCertificateAlreadyExistsFault";
	name = "HsmClientCertificateAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "HsmClientCertificateAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, HsmClientCertificateAlreadyExistsFault.prototype);
	}
};
var HsmClientCertificateQuotaExceededFault = class HsmClientCertificateQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#HsmClientCertificateQuotaExceededFault";
	name = "HsmClientCertificateQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "HsmClientCertificateQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, HsmClientCertificateQuotaExceededFault.prototype);
	}
};
var HsmConfigurationAlreadyExistsFault = class HsmConfigurationAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#HsmConfigurationAlreadyExistsFault";
	name = "HsmConfigurationAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "HsmConfigurationAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, HsmConfigurationAlreadyExistsFault.prototype);
	}
};
var HsmConfigurationQuotaExceededFault = class HsmConfigurationQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#HsmConfigurationQuotaExceededFault";
	name = "HsmConfigurationQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "HsmConfigurationQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, HsmConfigurationQuotaExceededFault.prototype);
	}
};
var IntegrationAlreadyExistsFault = class IntegrationAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#IntegrationAlreadyExistsFault";
	name = "IntegrationAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IntegrationAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IntegrationAlreadyExistsFault.prototype);
	}
};
var IntegrationConflictOperationFault = class IntegrationConflictOperationFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#IntegrationConflictOperationFault";
	name = "IntegrationConflictOperationFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IntegrationConflictOperationFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IntegrationConflictOperationFault.prototype);
	}
};
var IntegrationQuotaExceededFault = class IntegrationQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#IntegrationQuotaExceededFault";
	name = "IntegrationQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IntegrationQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IntegrationQuotaExceededFault.prototype);
	}
};
var IntegrationSourceNotFoundFault = class IntegrationSourceNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#IntegrationSourceNotFoundFault";
	name = "IntegrationSourceNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IntegrationSourceNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IntegrationSourceNotFoundFault.prototype);
	}
};
var IntegrationTargetNotFoundFault = class IntegrationTargetNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#IntegrationTargetNotFoundFault";
	name = "IntegrationTargetNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IntegrationTargetNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IntegrationTargetNotFoundFault.prototype);
	}
};
var Qev2IdcApplicationAlreadyExistsFault = class Qev2IdcApplicationAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#Qev2IdcApplicationAlreadyExistsFault";
	name = "Qev2IdcApplicationAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "Qev2IdcApplicationAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, Qev2IdcApplicationAlreadyExistsFault.prototype);
	}
};
var RedshiftIdcApplicationAlreadyExistsFault = class RedshiftIdcApplicationAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#RedshiftIdcApplicationAlreadyExistsFault";
	name = "RedshiftIdcApplicationAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "RedshiftIdcApplicationAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, RedshiftIdcApplicationAlreadyExistsFault.prototype);
	}
};
var RedshiftIdcApplicationQuotaExceededFault = class RedshiftIdcApplicationQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#RedshiftIdcApplicationQuotaExceededFault";
	name = "RedshiftIdcApplicationQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "RedshiftIdcApplicationQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, RedshiftIdcApplicationQuotaExceededFault.prototype);
	}
};
var InvalidScheduledActionFault = class InvalidScheduledActionFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidScheduledActionFault";
	name = "InvalidScheduledActionFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidScheduledActionFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidScheduledActionFault.prototype);
	}
};
var InvalidScheduleFault = class InvalidScheduleFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidScheduleFault";
	name = "InvalidScheduleFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidScheduleFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidScheduleFault.prototype);
	}
};
var ScheduledActionAlreadyExistsFault = class ScheduledActionAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ScheduledActionAlreadyExistsFault";
	name = "ScheduledActionAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ScheduledActionAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ScheduledActionAlreadyExistsFault.prototype);
	}
};
var ScheduledActionQuotaExceededFault = class ScheduledActionQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ScheduledActionQuotaExceededFault";
	name = "ScheduledActionQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ScheduledActionQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ScheduledActionQuotaExceededFault.prototype);
	}
};
var ScheduledActionTypeUnsupportedFault = class ScheduledActionTypeUnsupportedFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ScheduledActionTypeUnsupportedFault";
	name = "ScheduledActionTypeUnsupportedFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ScheduledActionTypeUnsupportedFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ScheduledActionTypeUnsupportedFault.prototype);
	}
};
var SnapshotCopyGrantAlreadyExistsFault = class SnapshotCopyGrantAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotCopyGrantAlreadyExistsFault";
	name = "SnapshotCopyGrantAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotCopyGrantAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotCopyGrantAlreadyExistsFault.prototype);
	}
};
var SnapshotCopyGrantQuotaExceededFault = class SnapshotCopyGrantQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotCopyGrantQuotaExceededFault";
	name = "SnapshotCopyGrantQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotCopyGrantQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotCopyGrantQuotaExceededFault.prototype);
	}
};
var ScheduleDefinitionTypeUnsupportedFault = class ScheduleDefinitionTypeUnsupportedFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ScheduleDefinitionTypeUnsupportedFault";
	name = "ScheduleDefinitionTypeUnsupportedFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ScheduleDefinitionTypeUnsupportedFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ScheduleDefinitionTypeUnsupportedFault.prototype);
	}
};
var SnapshotScheduleAlreadyExistsFault = class SnapshotScheduleAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotScheduleAlreadyExistsFault";
	name = "SnapshotScheduleAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotScheduleAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotScheduleAlreadyExistsFault.prototype);
	}
};
var SnapshotScheduleQuotaExceededFault = class SnapshotScheduleQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotScheduleQuotaExceededFault";
	name = "SnapshotScheduleQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotScheduleQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotScheduleQuotaExceededFault.prototype);
	}
};
var ResourceNotFoundFault = class ResourceNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ResourceNotFoundFault";
	name = "ResourceNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResourceNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceNotFoundFault.prototype);
	}
};
var InvalidUsageLimitFault = class InvalidUsageLimitFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidUsageLimitFault";
	name = "InvalidUsageLimitFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidUsageLimitFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidUsageLimitFault.prototype);
	}
};
var UsageLimitAlreadyExistsFault = class UsageLimitAlreadyExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#UsageLimitAlreadyExistsFault";
	name = "UsageLimitAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UsageLimitAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UsageLimitAlreadyExistsFault.prototype);
	}
};
var CustomDomainAssociationNotFoundFault = class CustomDomainAssociationNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#CustomDomainAssociationNotFoundFault";
	name = "CustomDomainAssociationNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CustomDomainAssociationNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CustomDomainAssociationNotFoundFault.prototype);
	}
};
var InvalidClusterParameterGroupStateFault = class InvalidClusterParameterGroupStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidClusterParameterGroupStateFault";
	name = "InvalidClusterParameterGroupStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidClusterParameterGroupStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidClusterParameterGroupStateFault.prototype);
	}
};
var InvalidClusterSubnetStateFault = class InvalidClusterSubnetStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidClusterSubnetStateFault";
	name = "InvalidClusterSubnetStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidClusterSubnetStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidClusterSubnetStateFault.prototype);
	}
};
var EndpointNotFoundFault = class EndpointNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#EndpointNotFoundFault";
	name = "EndpointNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "EndpointNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EndpointNotFoundFault.prototype);
	}
};
var InvalidEndpointStateFault = class InvalidEndpointStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidEndpointStateFault";
	name = "InvalidEndpointStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidEndpointStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidEndpointStateFault.prototype);
	}
};
var InvalidSubscriptionStateFault = class InvalidSubscriptionStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidSubscriptionStateFault";
	name = "InvalidSubscriptionStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidSubscriptionStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidSubscriptionStateFault.prototype);
	}
};
var SubscriptionNotFoundFault = class SubscriptionNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SubscriptionNotFoundFault";
	name = "SubscriptionNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SubscriptionNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SubscriptionNotFoundFault.prototype);
	}
};
var InvalidHsmClientCertificateStateFault = class InvalidHsmClientCertificateStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidHsmClientCertificateStateFault";
	name = "InvalidHsmClientCertificateStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidHsmClientCertificateStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidHsmClientCertificateStateFault.prototype);
	}
};
var InvalidHsmConfigurationStateFault = class InvalidHsmConfigurationStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidHsmConfigurationStateFault";
	name = "InvalidHsmConfigurationStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidHsmConfigurationStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidHsmConfigurationStateFault.prototype);
	}
};
var IntegrationConflictStateFault = class IntegrationConflictStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#IntegrationConflictStateFault";
	name = "IntegrationConflictStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IntegrationConflictStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IntegrationConflictStateFault.prototype);
	}
};
var IntegrationNotFoundFault = class IntegrationNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#IntegrationNotFoundFault";
	name = "IntegrationNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IntegrationNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IntegrationNotFoundFault.prototype);
	}
};
var Qev2IdcApplicationNotExistsFault = class Qev2IdcApplicationNotExistsFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#Qev2IdcApplicationNotExistsFault";
	name = "Qev2IdcApplicationNotExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "Qev2IdcApplicationNotExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, Qev2IdcApplicationNotExistsFault.prototype);
	}
};
var ScheduledActionNotFoundFault = class ScheduledActionNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ScheduledActionNotFoundFault";
	name = "ScheduledActionNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ScheduledActionNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ScheduledActionNotFoundFault.prototype);
	}
};
var InvalidSnapshotCopyGrantStateFault = class InvalidSnapshotCopyGrantStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidSnapshotCopyGrantStateFault";
	name = "InvalidSnapshotCopyGrantStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidSnapshotCopyGrantStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidSnapshotCopyGrantStateFault.prototype);
	}
};
var SnapshotCopyGrantNotFoundFault = class SnapshotCopyGrantNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotCopyGrantNotFoundFault";
	name = "SnapshotCopyGrantNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotCopyGrantNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotCopyGrantNotFoundFault.prototype);
	}
};
var InvalidClusterSnapshotScheduleStateFault = class InvalidClusterSnapshotScheduleStateFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidClusterSnapshotScheduleStateFault";
	name = "InvalidClusterSnapshotScheduleStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidClusterSnapshotScheduleStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidClusterSnapshotScheduleStateFault.prototype);
	}
};
var UsageLimitNotFoundFault = class UsageLimitNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#UsageLimitNotFoundFault";
	name = "UsageLimitNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UsageLimitNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UsageLimitNotFoundFault.prototype);
	}
};
var ReservedNodeExchangeNotFoundFault = class ReservedNodeExchangeNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ReservedNodeExchangeNotFoundFault";
	name = "ReservedNodeExchangeNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedNodeExchangeNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedNodeExchangeNotFoundFault.prototype);
	}
};
var TableRestoreNotFoundFault = class TableRestoreNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#TableRestoreNotFoundFault";
	name = "TableRestoreNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TableRestoreNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TableRestoreNotFoundFault.prototype);
	}
};
var SnapshotCopyAlreadyDisabledFault = class SnapshotCopyAlreadyDisabledFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotCopyAlreadyDisabledFault";
	name = "SnapshotCopyAlreadyDisabledFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotCopyAlreadyDisabledFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotCopyAlreadyDisabledFault.prototype);
	}
};
var InsufficientS3BucketPolicyFault = class InsufficientS3BucketPolicyFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InsufficientS3BucketPolicyFault";
	name = "InsufficientS3BucketPolicyFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InsufficientS3BucketPolicyFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InsufficientS3BucketPolicyFault.prototype);
	}
};
var InvalidS3BucketNameFault = class InvalidS3BucketNameFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidS3BucketNameFault";
	name = "InvalidS3BucketNameFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidS3BucketNameFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidS3BucketNameFault.prototype);
	}
};
var InvalidS3KeyPrefixFault = class InvalidS3KeyPrefixFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidS3KeyPrefixFault";
	name = "InvalidS3KeyPrefixFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidS3KeyPrefixFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidS3KeyPrefixFault.prototype);
	}
};
var IncompatibleOrderableOptions = class IncompatibleOrderableOptions extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#IncompatibleOrderableOptions";
	name = "IncompatibleOrderableOptions";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IncompatibleOrderableOptions",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IncompatibleOrderableOptions.prototype);
	}
};
var SnapshotCopyAlreadyEnabledFault = class SnapshotCopyAlreadyEnabledFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotCopyAlreadyEnabledFault";
	name = "SnapshotCopyAlreadyEnabledFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotCopyAlreadyEnabledFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotCopyAlreadyEnabledFault.prototype);
	}
};
var UnknownSnapshotCopyRegionFault = class UnknownSnapshotCopyRegionFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#UnknownSnapshotCopyRegionFault";
	name = "UnknownSnapshotCopyRegionFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnknownSnapshotCopyRegionFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UnknownSnapshotCopyRegionFault.prototype);
	}
};
var EndpointAuthorizationNotFoundFault = class EndpointAuthorizationNotFoundFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#EndpointAuthorizationNotFoundFault";
	name = "EndpointAuthorizationNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "EndpointAuthorizationNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EndpointAuthorizationNotFoundFault.prototype);
	}
};
var RedshiftInvalidParameterFault = class RedshiftInvalidParameterFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#RedshiftInvalidParameterFault";
	name = "RedshiftInvalidParameterFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "RedshiftInvalidParameterFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, RedshiftInvalidParameterFault.prototype);
	}
};
var InvalidPolicyFault = class InvalidPolicyFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidPolicyFault";
	name = "InvalidPolicyFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidPolicyFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidPolicyFault.prototype);
	}
};
var InProgressTableRestoreQuotaExceededFault = class InProgressTableRestoreQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InProgressTableRestoreQuotaExceededFault";
	name = "InProgressTableRestoreQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InProgressTableRestoreQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InProgressTableRestoreQuotaExceededFault.prototype);
	}
};
var InvalidRestoreFault = class InvalidRestoreFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidRestoreFault";
	name = "InvalidRestoreFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidRestoreFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidRestoreFault.prototype);
	}
};
var InvalidTableRestoreArgumentFault = class InvalidTableRestoreArgumentFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#InvalidTableRestoreArgumentFault";
	name = "InvalidTableRestoreArgumentFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidTableRestoreArgumentFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidTableRestoreArgumentFault.prototype);
	}
};
var TableLimitExceededFault = class TableLimitExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#TableLimitExceededFault";
	name = "TableLimitExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TableLimitExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TableLimitExceededFault.prototype);
	}
};
var UnsupportedOptionFault = class UnsupportedOptionFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#UnsupportedOptionFault";
	name = "UnsupportedOptionFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnsupportedOptionFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UnsupportedOptionFault.prototype);
	}
};
var SubnetAlreadyInUse = class SubnetAlreadyInUse extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SubnetAlreadyInUse";
	name = "SubnetAlreadyInUse";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SubnetAlreadyInUse",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SubnetAlreadyInUse.prototype);
	}
};
var SnapshotCopyDisabledFault = class SnapshotCopyDisabledFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotCopyDisabledFault";
	name = "SnapshotCopyDisabledFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotCopyDisabledFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotCopyDisabledFault.prototype);
	}
};
var SnapshotScheduleUpdateInProgressFault = class SnapshotScheduleUpdateInProgressFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#SnapshotScheduleUpdateInProgressFault";
	name = "SnapshotScheduleUpdateInProgressFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotScheduleUpdateInProgressFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotScheduleUpdateInProgressFault.prototype);
	}
};
var ReservedNodeQuotaExceededFault = class ReservedNodeQuotaExceededFault extends RedshiftServiceException {
	static shapeId = "com.amazonaws.redshift#ReservedNodeQuotaExceededFault";
	name = "ReservedNodeQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedNodeQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedNodeQuotaExceededFault.prototype);
	}
};
// node_modules/@aws-sdk/client-redshift/dist-es/schemas/schemas_0.js
const _AAEF = "AuthorizationAlreadyExistsFault";
const _AAcc = "AccountAlias";
const _AC = "AquaConfiguration";
const _ACR = "AllowCancelResize";
const _ACS = "AquaConfigurationStatus";
const _AI = "AccountId";
const _AIBSIMB = "ActualIncrementalBackupSizeInMegaBytes";
const _ANFF = "AuthorizationNotFoundFault";
const _APAEF = "AuthenticationProfileAlreadyExistsFault";
const _APNFF = "AuthenticationProfileNotFoundFault";
const _APQEF = "AuthenticationProfileQuotaExceededFault";
const _AQEF = "AuthorizationQuotaExceededFault";
const _AS = "AquaStatus";
const _ASRP = "AutomatedSnapshotRetentionPeriod";
const _ASp = "ApplyStatus";
const _ATCDF = "AccessToClusterDeniedFault";
const _ATSDF = "AccessToSnapshotDeniedFault";
const _AVU = "AllowVersionUpgrade";
const _AWRA = "AccountWithRestoreAccess";
const _AWRAL = "AccountsWithRestoreAccessList";
const _AWRAc = "AccountsWithRestoreAccess";
const _AZ = "AvailabilityZone";
const _AZRS = "AvailabilityZoneRelocationStatus";
const _Ad = "Address";
const _At = "Attribute";
const _BDRSEF = "BatchDeleteRequestSizeExceededFault";
const _BMCSLEF = "BatchModifyClusterSnapshotsLimitExceededFault";
const _BNFF = "BucketNotFoundFault";
const _BPIMB = "BackupProgressInMegaBytes";
const _C = "Cluster";
const _CAEF = "ClusterAlreadyExistsFault";
const _CAS = "ClusterAvailabilityStatus";
const _CAa = "CatalogArn";
const _CBRIMBPS = "CurrentBackupRateInMegaBytesPerSecond";
const _CCAF = "CustomCnameAssociationFault";
const _CCT = "ClusterCreateTime";
const _CDANFF = "CustomDomainAssociationNotFoundFault";
const _CDCA = "CustomDomainCertificateArn";
const _CDCED = "CustomDomainCertificateExpiryDate";
const _CDN = "CustomDomainName";
const _CE = "ClusterExists";
const _CIR = "ClusterIamRole";
const _CIRL = "ClusterIamRoleList";
const _CIl = "ClusterIdentifier";
const _CL = "ClusterList";
const _CM = "ClustersMessage";
const _CN = "ClusterNodes";
const _CNA = "ClusterNamespaceArn";
const _CNFF = "ClusterNotFoundFault";
const _CNL = "ClusterNodesList";
const _CNl = "ClusterNode";
const _COLRF = "ClusterOnLatestRevisionFault";
const _CPG = "ClusterParameterGroups";
const _CPGAEF = "ClusterParameterGroupAlreadyExistsFault";
const _CPGNFF = "ClusterParameterGroupNotFoundFault";
const _CPGQEF = "ClusterParameterGroupQuotaExceededFault";
const _CPGS = "ClusterParameterGroupStatus";
const _CPGSL = "ClusterParameterGroupStatusList";
const _CPGl = "ClusterParameterGroup";
const _CPK = "ClusterPublicKey";
const _CPS = "ClusterParameterStatus";
const _CPSL = "ClusterParameterStatusList";
const _CPUF = "ConflictPolicyUpdateFault";
const _CQEF = "ClusterQuotaExceededFault";
const _CRIMBPS = "CurrentRateInMegaBytesPerSecond";
const _CRN = "ClusterRevisionNumber";
const _CRRIMBPS = "CurrentRestoreRateInMegaBytesPerSecond";
const _CS = "ClusterStatus";
const _CSAEF = "ClusterSnapshotAlreadyExistsFault";
const _CSCS = "ClusterSnapshotCopyStatus";
const _CSG = "ClusterSecurityGroup";
const _CSGAEF = "ClusterSecurityGroupAlreadyExistsFault";
const _CSGAEFl = "ClusterSubnetGroupAlreadyExistsFault";
const _CSGM = "ClusterSecurityGroupMembership";
const _CSGML = "ClusterSecurityGroupMembershipList";
const _CSGN = "ClusterSecurityGroupName";
const _CSGNFF = "ClusterSecurityGroupNotFoundFault";
const _CSGNFFl = "ClusterSubnetGroupNotFoundFault";
const _CSGNl = "ClusterSubnetGroupName";
const _CSGQEF = "ClusterSecurityGroupQuotaExceededFault";
const _CSGQEFl = "ClusterSubnetGroupQuotaExceededFault";
const _CSGl = "ClusterSecurityGroups";
const _CSNFF = "ClusterSnapshotNotFoundFault";
const _CSQEF = "ClusterSnapshotQuotaExceededFault";
const _CSQEFl = "ClusterSubnetQuotaExceededFault";
const _CT = "ClusterType";
const _CTRDF = "CopyToRegionDisabledFault";
const _CV = "ClusterVersion";
const _Cl = "Clusters";
const _DBN = "DBName";
const _DCMe = "DescribeClustersMessage";
const _DCSMe = "DescribeClusterSnapshotsMessage";
const _DCSe = "DescribeClusterSnapshots";
const _DCe = "DescribeClusters";
const _DIRA = "DefaultIamRoleArn";
const _DMET = "DeferMaintenanceEndTime";
const _DMI = "DeferMaintenanceIdentifier";
const _DMST = "DeferMaintenanceStartTime";
const _DMW = "DeferredMaintenanceWindows";
const _DMWL = "DeferredMaintenanceWindowsList";
const _DMWe = "DeferredMaintenanceWindow";
const _DR = "DestinationRegion";
const _DSADF = "DependentServiceAccessDeniedFault";
const _DSRTF = "DependentServiceRequestThrottlingFault";
const _DSUF = "DependentServiceUnavailableFault";
const _DTIMB = "DataTransferredInMegaBytes";
const _DTP = "DataTransferProgress";
const _DTRS = "DescribeTableRestoreStatus";
const _DTRSM = "DescribeTableRestoreStatusMessage";
const _EAAEF = "EndpointAuthorizationAlreadyExistsFault";
const _EAEF = "EndpointAlreadyExistsFault";
const _EANFF = "EndpointAuthorizationNotFoundFault";
const _EAPCLEF = "EndpointAuthorizationsPerClusterLimitExceededFault";
const _EAna = "EnabledAll";
const _ECFAO = "ExtraComputeForAutomaticOptimization";
const _ECSI = "EnableCaseSensitiveIdentifier";
const _EFV = "EngineFullVersion";
const _EI = "ElasticIp";
const _EIS = "ElasticIpStatus";
const _ENFF = "EndpointNotFoundFault";
const _ENSST = "ExpectedNextSnapshotScheduleTime";
const _ENSSTS = "ExpectedNextSnapshotScheduleTimeStatus";
const _EPALEF = "EndpointsPerAuthorizationLimitExceededFault";
const _EPCLEF = "EndpointsPerClusterLimitExceededFault";
const _ERNONO = "ElasticResizeNumberOfNodeOptions";
const _ESQEF = "EventSubscriptionQuotaExceededFault";
const _ESTC = "EstimatedSecondsToCompletion";
const _ET = "EndTime";
const _ETIS = "ElapsedTimeInSeconds";
const _ETTCIS = "EstimatedTimeToCompletionInSeconds";
const _ETn = "EncryptionType";
const _EVR = "EnhancedVpcRouting";
const _EWHSM = "EncryptedWithHSM";
const _En = "Endpoint";
const _Enc = "Encrypted";
const _HCAEF = "HsmConfigurationAlreadyExistsFault";
const _HCCAEF = "HsmClientCertificateAlreadyExistsFault";
const _HCCI = "HsmClientCertificateIdentifier";
const _HCCNFF = "HsmClientCertificateNotFoundFault";
const _HCCQEF = "HsmClientCertificateQuotaExceededFault";
const _HCI = "HsmConfigurationIdentifier";
const _HCNFF = "HsmConfigurationNotFoundFault";
const _HCQEF = "HsmConfigurationQuotaExceededFault";
const _HS = "HsmStatus";
const _IAEF = "IntegrationAlreadyExistsFault";
const _IAPRF = "InvalidAuthenticationProfileRequestFault";
const _IASF = "InvalidAuthorizationStateFault";
const _IAT = "IpAddressType";
const _IAp = "Ipv6Address";
const _ICBNFF = "Ipv6CidrBlockNotFoundFault";
const _ICCF = "InsufficientClusterCapacityFault";
const _ICOF = "IntegrationConflictOperationFault";
const _ICPGSF = "InvalidClusterParameterGroupStateFault";
const _ICSF = "IntegrationConflictStateFault";
const _ICSFn = "InvalidClusterStateFault";
const _ICSGSF = "InvalidClusterSecurityGroupStateFault";
const _ICSGSFn = "InvalidClusterSubnetGroupStateFault";
const _ICSSF = "InvalidClusterSnapshotStateFault";
const _ICSSFn = "InvalidClusterSubnetStateFault";
const _ICSSSF = "InvalidClusterSnapshotScheduleStateFault";
const _ICTF = "InvalidClusterTrackFault";
const _IDSF = "InvalidDataShareFault";
const _IEIF = "InvalidElasticIpFault";
const _IESF = "InvalidEndpointStateFault";
const _IHCCSF = "InvalidHsmClientCertificateStateFault";
const _IHCSF = "InvalidHsmConfigurationStateFault";
const _INF = "InvalidNamespaceFault";
const _INFF = "IntegrationNotFoundFault";
const _IOO = "IncompatibleOrderableOptions";
const _IPF = "InvalidPolicyFault";
const _IPTRQEF = "InProgressTableRestoreQuotaExceededFault";
const _IQEF = "IntegrationQuotaExceededFault";
const _IR = "IamRoles";
const _IRA = "IamRoleArn";
const _IRF = "InvalidRestoreFault";
const _IRNSF = "InvalidReservedNodeStateFault";
const _IRPF = "InvalidRetentionPeriodFault";
const _IS = "InvalidSubnet";
const _ISAF = "InvalidScheduledActionFault";
const _ISBNF = "InvalidS3BucketNameFault";
const _ISBPF = "InsufficientS3BucketPolicyFault";
const _ISCGSF = "InvalidSnapshotCopyGrantStateFault";
const _ISF = "InvalidScheduleFault";
const _ISKPF = "InvalidS3KeyPrefixFault";
const _ISNFF = "IntegrationSourceNotFoundFault";
const _ISSF = "InvalidSubscriptionStateFault";
const _ITF = "InvalidTagFault";
const _ITNFF = "IntegrationTargetNotFoundFault";
const _ITRAF = "InvalidTableRestoreArgumentFault";
const _IULF = "InvalidUsageLimitFault";
const _IVPCNSF = "InvalidVPCNetworkStateFault";
const _K = "Key";
const _KKI = "KmsKeyId";
const _LEF = "LimitExceededFault";
const _LIT = "LastIngestionTimes";
const _LPS = "LoggingPublishStatus";
const _LRS = "LakehouseRegistrationStatus";
const _M = "Marker";
const _MAZ = "MultiAZ";
const _MAZS = "MultiAZSecondary";
const _MPSA = "MasterPasswordSecretArn";
const _MPSKKI = "MasterPasswordSecretKmsKeyId";
const _MR = "MaxRecords";
const _MS = "ModifyStatus";
const _MSRD = "ManualSnapshotRemainingDays";
const _MSRP = "ManualSnapshotRetentionPeriod";
const _MTN = "MaintenanceTrackName";
const _MU = "MasterUsername";
const _MUP = "MasterUserPassword";
const _Me = "Message";
const _NII = "NetworkInterfaceId";
const _NIL = "NetworkInterfaceList";
const _NIe = "NetworkInterface";
const _NIet = "NetworkInterfaces";
const _NMWST = "NextMaintenanceWindowStartTime";
const _NON = "NumberOfNodes";
const _NONPCLEF = "NumberOfNodesPerClusterLimitExceededFault";
const _NONQEF = "NumberOfNodesQuotaExceededFault";
const _NR = "NodeRole";
const _NT = "NodeType";
const _NTN = "NewTableName";
const _OA = "OwnerAccount";
const _PA = "PubliclyAccessible";
const _PAED = "ParameterApplyErrorDescription";
const _PAS = "ParameterApplyStatus";
const _PAe = "PendingActions";
const _PGN = "ParameterGroupName";
const _PIA = "PrivateIpAddress";
const _PIMB = "ProgressInMegaBytes";
const _PIPA = "PrivateIPAddress";
const _PIPAu = "PublicIPAddress";
const _PMV = "PendingModifiedValues";
const _PMW = "PreferredMaintenanceWindow";
const _PN = "ParameterName";
const _PNFF = "PartnerNotFoundFault";
const _Po = "Port";
const _QIAAEF = "Qev2IdcApplicationAlreadyExistsFault";
const _QIANEF = "Qev2IdcApplicationNotExistsFault";
const _RI = "ResizeInfo";
const _RIAAEF = "RedshiftIdcApplicationAlreadyExistsFault";
const _RIANEF = "RedshiftIdcApplicationNotExistsFault";
const _RIAQEF = "RedshiftIdcApplicationQuotaExceededFault";
const _RIPF = "RedshiftInvalidParameterFault";
const _RNAEF = "ReservedNodeAlreadyExistsFault";
const _RNAMF = "ReservedNodeAlreadyMigratedFault";
const _RNENFF = "ReservedNodeExchangeNotFoundFault";
const _RNERI = "ReservedNodeExchangeRequestId";
const _RNES = "ReservedNodeExchangeStatus";
const _RNFF = "ResizeNotFoundFault";
const _RNFFe = "ResourceNotFoundFault";
const _RNNFF = "ReservedNodeNotFoundFault";
const _RNONFF = "ReservedNodeOfferingNotFoundFault";
const _RNQEF = "ReservedNodeQuotaExceededFault";
const _RNT = "RestorableNodeTypes";
const _RNTL = "RestorableNodeTypeList";
const _RP = "RetentionPeriod";
const _RS = "RestoreStatus";
const _RTFCS = "RestoreTableFromClusterSnapshot";
const _RTFCSM = "RestoreTableFromClusterSnapshotMessage";
const _RTFCSR = "RestoreTableFromClusterSnapshotResult";
const _RTeq = "RequestTime";
const _RTes = "ResizeType";
const _S = "Snapshot";
const _SA = "SnapshotArn";
const _SAAEF = "ScheduledActionAlreadyExistsFault";
const _SAEF = "SubscriptionAlreadyExistFault";
const _SAIU = "SubnetAlreadyInUse";
const _SANFF = "ScheduledActionNotFoundFault";
const _SAQEF = "ScheduledActionQuotaExceededFault";
const _SATUF = "ScheduledActionTypeUnsupportedFault";
const _SCADF = "SnapshotCopyAlreadyDisabledFault";
const _SCAEF = "SnapshotCopyAlreadyEnabledFault";
const _SCDF = "SnapshotCopyDisabledFault";
const _SCGAEF = "SnapshotCopyGrantAlreadyExistsFault";
const _SCGN = "SnapshotCopyGrantName";
const _SCGNFF = "SnapshotCopyGrantNotFoundFault";
const _SCGQEF = "SnapshotCopyGrantQuotaExceededFault";
const _SCIe = "SecondaryClusterInfo";
const _SCNFF = "SubscriptionCategoryNotFoundFault";
const _SCTn = "SnapshotCreateTime";
const _SDN = "SourceDatabaseName";
const _SDTUF = "ScheduleDefinitionTypeUnsupportedFault";
const _SE = "SortingEntities";
const _SEINFF = "SubscriptionEventIdNotFoundFault";
const _SI = "SnapshotIdentifier";
const _SIub = "SubnetId";
const _SL = "SnapshotList";
const _SMn = "SnapshotMessage";
const _SNFF = "SourceNotFoundFault";
const _SNFFu = "SubscriptionNotFoundFault";
const _SNSITF = "SNSInvalidTopicFault";
const _SNSNAF = "SNSNoAuthorizationFault";
const _SNSTANFF = "SNSTopicArnNotFoundFault";
const _SO = "SortOrder";
const _SR = "SourceRegion";
const _SRNC = "SourceReservedNodeCount";
const _SRNI = "SourceReservedNodeId";
const _SRNT = "SourceReservedNodeType";
const _SRST = "SnapshotRetentionStartTime";
const _SS = "SensitiveString";
const _SSAEF = "SnapshotScheduleAlreadyExistsFault";
const _SSE = "SnapshotSortingEntity";
const _SSEL = "SnapshotSortingEntityList";
const _SSI = "SnapshotScheduleIdentifier";
const _SSIMB = "SnapshotSizeInMegaBytes";
const _SSN = "SourceSchemaName";
const _SSNFF = "SnapshotScheduleNotFoundFault";
const _SSNFFu = "SubscriptionSeverityNotFoundFault";
const _SSQEF = "SnapshotScheduleQuotaExceededFault";
const _SSS = "SnapshotScheduleState";
const _SSUIPF = "SnapshotScheduleUpdateInProgressFault";
const _STG = "S3TableGranularity";
const _STN = "SourceTableName";
const _STNa = "S3TableNamespace";
const _STPS = "S3TablePublishStatus";
const _STa = "S3Tables";
const _STn = "SnapshotType";
const _STt = "StartTime";
const _Sn = "Snapshots";
const _St = "Status";
const _T = "Tags";
const _TBSIMB = "TotalBackupSizeInMegaBytes";
const _TDIMB = "TotalDataInMegaBytes";
const _TDN = "TargetDatabaseName";
const _TK = "TagKeys";
const _TKL = "TagKeyList";
const _TKa = "TagKey";
const _TL = "TagList";
const _TLEF = "TableLimitExceededFault";
const _TLEFa = "TagLimitExceededFault";
const _TRNC = "TargetReservedNodeCount";
const _TRNFF = "TableRestoreNotFoundFault";
const _TRNOI = "TargetReservedNodeOfferingId";
const _TRNT = "TargetReservedNodeType";
const _TRRI = "TableRestoreRequestId";
const _TRS = "TableRestoreStatus";
const _TRSD = "TableRestoreStatusDetails";
const _TRSL = "TableRestoreStatusList";
const _TRSM = "TableRestoreStatusMessage";
const _TSCIMB = "TotalStorageCapacityInMegaBytes";
const _TSN = "TargetSchemaName";
const _TV = "TagValues";
const _TVL = "TagValueList";
const _TVa = "TagValue";
const _Ta = "Tag";
const _ULAEF = "UsageLimitAlreadyExistsFault";
const _ULNFF = "UsageLimitNotFoundFault";
const _UO = "UnauthorizedOperation";
const _UOF = "UnsupportedOperationFault";
const _UOFn = "UnsupportedOptionFault";
const _UPIF = "UnauthorizedPartnerIntegrationFault";
const _USCRF = "UnknownSnapshotCopyRegionFault";
const _VE = "VpcEndpoints";
const _VEI = "VpcEndpointId";
const _VEL = "VpcEndpointsList";
const _VEp = "VpcEndpoint";
const _VIp = "VpcId";
const _VSG = "VpcSecurityGroups";
const _VSGIp = "VpcSecurityGroupId";
const _VSGM = "VpcSecurityGroupMembership";
const _VSGML = "VpcSecurityGroupMembershipList";
const _VSGp = "VpcSecurityGroup";
const _Va = "Value";
const _aQE = "awsQueryError";
const _c = "client";
const _e = "error";
const _hE = "httpError";
const _m = "message";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.redshift";
const _xN = "xmlName";
const n0 = "com.amazonaws.redshift";
const _s_registry = new TypeRegistry(_s);
var RedshiftServiceException$ = [
	-3,
	_s,
	"RedshiftServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(RedshiftServiceException$, RedshiftServiceException);
const n0_registry = new TypeRegistry(n0);
var AccessToClusterDeniedFault$ = [
	-3,
	n0,
	_ATCDF,
	{
		[_aQE]: [`AccessToClusterDenied`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(AccessToClusterDeniedFault$, AccessToClusterDeniedFault);
var AccessToSnapshotDeniedFault$ = [
	-3,
	n0,
	_ATSDF,
	{
		[_aQE]: [`AccessToSnapshotDenied`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(AccessToSnapshotDeniedFault$, AccessToSnapshotDeniedFault);
var AuthenticationProfileAlreadyExistsFault$ = [
	-3,
	n0,
	_APAEF,
	{
		[_aQE]: [`AuthenticationProfileAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(AuthenticationProfileAlreadyExistsFault$, AuthenticationProfileAlreadyExistsFault);
var AuthenticationProfileNotFoundFault$ = [
	-3,
	n0,
	_APNFF,
	{
		[_aQE]: [`AuthenticationProfileNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(AuthenticationProfileNotFoundFault$, AuthenticationProfileNotFoundFault);
var AuthenticationProfileQuotaExceededFault$ = [
	-3,
	n0,
	_APQEF,
	{
		[_aQE]: [`AuthenticationProfileQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(AuthenticationProfileQuotaExceededFault$, AuthenticationProfileQuotaExceededFault);
var AuthorizationAlreadyExistsFault$ = [
	-3,
	n0,
	_AAEF,
	{
		[_aQE]: [`AuthorizationAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(AuthorizationAlreadyExistsFault$, AuthorizationAlreadyExistsFault);
var AuthorizationNotFoundFault$ = [
	-3,
	n0,
	_ANFF,
	{
		[_aQE]: [`AuthorizationNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(AuthorizationNotFoundFault$, AuthorizationNotFoundFault);
var AuthorizationQuotaExceededFault$ = [
	-3,
	n0,
	_AQEF,
	{
		[_aQE]: [`AuthorizationQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(AuthorizationQuotaExceededFault$, AuthorizationQuotaExceededFault);
var BatchDeleteRequestSizeExceededFault$ = [
	-3,
	n0,
	_BDRSEF,
	{
		[_aQE]: [`BatchDeleteRequestSizeExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(BatchDeleteRequestSizeExceededFault$, BatchDeleteRequestSizeExceededFault);
var BatchModifyClusterSnapshotsLimitExceededFault$ = [
	-3,
	n0,
	_BMCSLEF,
	{
		[_aQE]: [`BatchModifyClusterSnapshotsLimitExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(BatchModifyClusterSnapshotsLimitExceededFault$, BatchModifyClusterSnapshotsLimitExceededFault);
var BucketNotFoundFault$ = [
	-3,
	n0,
	_BNFF,
	{
		[_aQE]: [`BucketNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(BucketNotFoundFault$, BucketNotFoundFault);
var ClusterAlreadyExistsFault$ = [
	-3,
	n0,
	_CAEF,
	{
		[_aQE]: [`ClusterAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterAlreadyExistsFault$, ClusterAlreadyExistsFault);
var ClusterNotFoundFault$ = [
	-3,
	n0,
	_CNFF,
	{
		[_aQE]: [`ClusterNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterNotFoundFault$, ClusterNotFoundFault);
var ClusterOnLatestRevisionFault$ = [
	-3,
	n0,
	_COLRF,
	{
		[_aQE]: [`ClusterOnLatestRevision`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterOnLatestRevisionFault$, ClusterOnLatestRevisionFault);
var ClusterParameterGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_CPGAEF,
	{
		[_aQE]: [`ClusterParameterGroupAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterParameterGroupAlreadyExistsFault$, ClusterParameterGroupAlreadyExistsFault);
var ClusterParameterGroupNotFoundFault$ = [
	-3,
	n0,
	_CPGNFF,
	{
		[_aQE]: [`ClusterParameterGroupNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterParameterGroupNotFoundFault$, ClusterParameterGroupNotFoundFault);
var ClusterParameterGroupQuotaExceededFault$ = [
	-3,
	n0,
	_CPGQEF,
	{
		[_aQE]: [`ClusterParameterGroupQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterParameterGroupQuotaExceededFault$, ClusterParameterGroupQuotaExceededFault);
var ClusterQuotaExceededFault$ = [
	-3,
	n0,
	_CQEF,
	{
		[_aQE]: [`ClusterQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterQuotaExceededFault$, ClusterQuotaExceededFault);
var ClusterSecurityGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_CSGAEF,
	{
		[_aQE]: [`ClusterSecurityGroupAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSecurityGroupAlreadyExistsFault$, ClusterSecurityGroupAlreadyExistsFault);
var ClusterSecurityGroupNotFoundFault$ = [
	-3,
	n0,
	_CSGNFF,
	{
		[_aQE]: [`ClusterSecurityGroupNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSecurityGroupNotFoundFault$, ClusterSecurityGroupNotFoundFault);
var ClusterSecurityGroupQuotaExceededFault$ = [
	-3,
	n0,
	_CSGQEF,
	{
		[_aQE]: [`QuotaExceeded.ClusterSecurityGroup`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSecurityGroupQuotaExceededFault$, ClusterSecurityGroupQuotaExceededFault);
var ClusterSnapshotAlreadyExistsFault$ = [
	-3,
	n0,
	_CSAEF,
	{
		[_aQE]: [`ClusterSnapshotAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSnapshotAlreadyExistsFault$, ClusterSnapshotAlreadyExistsFault);
var ClusterSnapshotNotFoundFault$ = [
	-3,
	n0,
	_CSNFF,
	{
		[_aQE]: [`ClusterSnapshotNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSnapshotNotFoundFault$, ClusterSnapshotNotFoundFault);
var ClusterSnapshotQuotaExceededFault$ = [
	-3,
	n0,
	_CSQEF,
	{
		[_aQE]: [`ClusterSnapshotQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSnapshotQuotaExceededFault$, ClusterSnapshotQuotaExceededFault);
var ClusterSubnetGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_CSGAEFl,
	{
		[_aQE]: [`ClusterSubnetGroupAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSubnetGroupAlreadyExistsFault$, ClusterSubnetGroupAlreadyExistsFault);
var ClusterSubnetGroupNotFoundFault$ = [
	-3,
	n0,
	_CSGNFFl,
	{
		[_aQE]: [`ClusterSubnetGroupNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSubnetGroupNotFoundFault$, ClusterSubnetGroupNotFoundFault);
var ClusterSubnetGroupQuotaExceededFault$ = [
	-3,
	n0,
	_CSGQEFl,
	{
		[_aQE]: [`ClusterSubnetGroupQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSubnetGroupQuotaExceededFault$, ClusterSubnetGroupQuotaExceededFault);
var ClusterSubnetQuotaExceededFault$ = [
	-3,
	n0,
	_CSQEFl,
	{
		[_aQE]: [`ClusterSubnetQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterSubnetQuotaExceededFault$, ClusterSubnetQuotaExceededFault);
var ConflictPolicyUpdateFault$ = [
	-3,
	n0,
	_CPUF,
	{
		[_aQE]: [`ConflictPolicyUpdateFault`, 409],
		[_e]: _c,
		[_hE]: 409
	},
	[_m],
	[0]
];
n0_registry.registerError(ConflictPolicyUpdateFault$, ConflictPolicyUpdateFault);
var CopyToRegionDisabledFault$ = [
	-3,
	n0,
	_CTRDF,
	{
		[_aQE]: [`CopyToRegionDisabledFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CopyToRegionDisabledFault$, CopyToRegionDisabledFault);
var CustomCnameAssociationFault$ = [
	-3,
	n0,
	_CCAF,
	{
		[_aQE]: [`CustomCnameAssociationFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CustomCnameAssociationFault$, CustomCnameAssociationFault);
var CustomDomainAssociationNotFoundFault$ = [
	-3,
	n0,
	_CDANFF,
	{
		[_aQE]: [`CustomDomainAssociationNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(CustomDomainAssociationNotFoundFault$, CustomDomainAssociationNotFoundFault);
var DependentServiceAccessDeniedFault$ = [
	-3,
	n0,
	_DSADF,
	{
		[_aQE]: [`DependentServiceAccessDenied`, 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(DependentServiceAccessDeniedFault$, DependentServiceAccessDeniedFault);
var DependentServiceRequestThrottlingFault$ = [
	-3,
	n0,
	_DSRTF,
	{
		[_aQE]: [`DependentServiceRequestThrottlingFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(DependentServiceRequestThrottlingFault$, DependentServiceRequestThrottlingFault);
var DependentServiceUnavailableFault$ = [
	-3,
	n0,
	_DSUF,
	{
		[_aQE]: [`DependentServiceUnavailableFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(DependentServiceUnavailableFault$, DependentServiceUnavailableFault);
var EndpointAlreadyExistsFault$ = [
	-3,
	n0,
	_EAEF,
	{
		[_aQE]: [`EndpointAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(EndpointAlreadyExistsFault$, EndpointAlreadyExistsFault);
var EndpointAuthorizationAlreadyExistsFault$ = [
	-3,
	n0,
	_EAAEF,
	{
		[_aQE]: [`EndpointAuthorizationAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(EndpointAuthorizationAlreadyExistsFault$, EndpointAuthorizationAlreadyExistsFault);
var EndpointAuthorizationNotFoundFault$ = [
	-3,
	n0,
	_EANFF,
	{
		[_aQE]: [`EndpointAuthorizationNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(EndpointAuthorizationNotFoundFault$, EndpointAuthorizationNotFoundFault);
var EndpointAuthorizationsPerClusterLimitExceededFault$ = [
	-3,
	n0,
	_EAPCLEF,
	{
		[_aQE]: [`EndpointAuthorizationsPerClusterLimitExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(EndpointAuthorizationsPerClusterLimitExceededFault$, EndpointAuthorizationsPerClusterLimitExceededFault);
var EndpointNotFoundFault$ = [
	-3,
	n0,
	_ENFF,
	{
		[_aQE]: [`EndpointNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(EndpointNotFoundFault$, EndpointNotFoundFault);
var EndpointsPerAuthorizationLimitExceededFault$ = [
	-3,
	n0,
	_EPALEF,
	{
		[_aQE]: [`EndpointsPerAuthorizationLimitExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(EndpointsPerAuthorizationLimitExceededFault$, EndpointsPerAuthorizationLimitExceededFault);
var EndpointsPerClusterLimitExceededFault$ = [
	-3,
	n0,
	_EPCLEF,
	{
		[_aQE]: [`EndpointsPerClusterLimitExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(EndpointsPerClusterLimitExceededFault$, EndpointsPerClusterLimitExceededFault);
var EventSubscriptionQuotaExceededFault$ = [
	-3,
	n0,
	_ESQEF,
	{
		[_aQE]: [`EventSubscriptionQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(EventSubscriptionQuotaExceededFault$, EventSubscriptionQuotaExceededFault);
var HsmClientCertificateAlreadyExistsFault$ = [
	-3,
	n0,
	_HCCAEF,
	{
		[_aQE]: [`HsmClientCertificateAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(HsmClientCertificateAlreadyExistsFault$, HsmClientCertificateAlreadyExistsFault);
var HsmClientCertificateNotFoundFault$ = [
	-3,
	n0,
	_HCCNFF,
	{
		[_aQE]: [`HsmClientCertificateNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(HsmClientCertificateNotFoundFault$, HsmClientCertificateNotFoundFault);
var HsmClientCertificateQuotaExceededFault$ = [
	-3,
	n0,
	_HCCQEF,
	{
		[_aQE]: [`HsmClientCertificateQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(HsmClientCertificateQuotaExceededFault$, HsmClientCertificateQuotaExceededFault);
var HsmConfigurationAlreadyExistsFault$ = [
	-3,
	n0,
	_HCAEF,
	{
		[_aQE]: [`HsmConfigurationAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(HsmConfigurationAlreadyExistsFault$, HsmConfigurationAlreadyExistsFault);
var HsmConfigurationNotFoundFault$ = [
	-3,
	n0,
	_HCNFF,
	{
		[_aQE]: [`HsmConfigurationNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(HsmConfigurationNotFoundFault$, HsmConfigurationNotFoundFault);
var HsmConfigurationQuotaExceededFault$ = [
	-3,
	n0,
	_HCQEF,
	{
		[_aQE]: [`HsmConfigurationQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(HsmConfigurationQuotaExceededFault$, HsmConfigurationQuotaExceededFault);
var IncompatibleOrderableOptions$ = [
	-3,
	n0,
	_IOO,
	{
		[_aQE]: [`IncompatibleOrderableOptions`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(IncompatibleOrderableOptions$, IncompatibleOrderableOptions);
var InProgressTableRestoreQuotaExceededFault$ = [
	-3,
	n0,
	_IPTRQEF,
	{
		[_aQE]: [`InProgressTableRestoreQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InProgressTableRestoreQuotaExceededFault$, InProgressTableRestoreQuotaExceededFault);
var InsufficientClusterCapacityFault$ = [
	-3,
	n0,
	_ICCF,
	{
		[_aQE]: [`InsufficientClusterCapacity`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InsufficientClusterCapacityFault$, InsufficientClusterCapacityFault);
var InsufficientS3BucketPolicyFault$ = [
	-3,
	n0,
	_ISBPF,
	{
		[_aQE]: [`InsufficientS3BucketPolicyFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InsufficientS3BucketPolicyFault$, InsufficientS3BucketPolicyFault);
var IntegrationAlreadyExistsFault$ = [
	-3,
	n0,
	_IAEF,
	{
		[_aQE]: [`IntegrationAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(IntegrationAlreadyExistsFault$, IntegrationAlreadyExistsFault);
var IntegrationConflictOperationFault$ = [
	-3,
	n0,
	_ICOF,
	{
		[_aQE]: [`IntegrationConflictOperationFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(IntegrationConflictOperationFault$, IntegrationConflictOperationFault);
var IntegrationConflictStateFault$ = [
	-3,
	n0,
	_ICSF,
	{
		[_aQE]: [`IntegrationConflictStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(IntegrationConflictStateFault$, IntegrationConflictStateFault);
var IntegrationNotFoundFault$ = [
	-3,
	n0,
	_INFF,
	{
		[_aQE]: [`IntegrationNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(IntegrationNotFoundFault$, IntegrationNotFoundFault);
var IntegrationQuotaExceededFault$ = [
	-3,
	n0,
	_IQEF,
	{
		[_aQE]: [`IntegrationQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(IntegrationQuotaExceededFault$, IntegrationQuotaExceededFault);
var IntegrationSourceNotFoundFault$ = [
	-3,
	n0,
	_ISNFF,
	{
		[_aQE]: [`IntegrationSourceNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(IntegrationSourceNotFoundFault$, IntegrationSourceNotFoundFault);
var IntegrationTargetNotFoundFault$ = [
	-3,
	n0,
	_ITNFF,
	{
		[_aQE]: [`IntegrationTargetNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(IntegrationTargetNotFoundFault$, IntegrationTargetNotFoundFault);
var InvalidAuthenticationProfileRequestFault$ = [
	-3,
	n0,
	_IAPRF,
	{
		[_aQE]: [`InvalidAuthenticationProfileRequestFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidAuthenticationProfileRequestFault$, InvalidAuthenticationProfileRequestFault);
var InvalidAuthorizationStateFault$ = [
	-3,
	n0,
	_IASF,
	{
		[_aQE]: [`InvalidAuthorizationState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidAuthorizationStateFault$, InvalidAuthorizationStateFault);
var InvalidClusterParameterGroupStateFault$ = [
	-3,
	n0,
	_ICPGSF,
	{
		[_aQE]: [`InvalidClusterParameterGroupState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidClusterParameterGroupStateFault$, InvalidClusterParameterGroupStateFault);
var InvalidClusterSecurityGroupStateFault$ = [
	-3,
	n0,
	_ICSGSF,
	{
		[_aQE]: [`InvalidClusterSecurityGroupState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidClusterSecurityGroupStateFault$, InvalidClusterSecurityGroupStateFault);
var InvalidClusterSnapshotScheduleStateFault$ = [
	-3,
	n0,
	_ICSSSF,
	{
		[_aQE]: [`InvalidClusterSnapshotScheduleState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidClusterSnapshotScheduleStateFault$, InvalidClusterSnapshotScheduleStateFault);
var InvalidClusterSnapshotStateFault$ = [
	-3,
	n0,
	_ICSSF,
	{
		[_aQE]: [`InvalidClusterSnapshotState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidClusterSnapshotStateFault$, InvalidClusterSnapshotStateFault);
var InvalidClusterStateFault$ = [
	-3,
	n0,
	_ICSFn,
	{
		[_aQE]: [`InvalidClusterState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidClusterStateFault$, InvalidClusterStateFault);
var InvalidClusterSubnetGroupStateFault$ = [
	-3,
	n0,
	_ICSGSFn,
	{
		[_aQE]: [`InvalidClusterSubnetGroupStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidClusterSubnetGroupStateFault$, InvalidClusterSubnetGroupStateFault);
var InvalidClusterSubnetStateFault$ = [
	-3,
	n0,
	_ICSSFn,
	{
		[_aQE]: [`InvalidClusterSubnetStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidClusterSubnetStateFault$, InvalidClusterSubnetStateFault);
var InvalidClusterTrackFault$ = [
	-3,
	n0,
	_ICTF,
	{
		[_aQE]: [`InvalidClusterTrack`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidClusterTrackFault$, InvalidClusterTrackFault);
var InvalidDataShareFault$ = [
	-3,
	n0,
	_IDSF,
	{
		[_aQE]: [`InvalidDataShareFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidDataShareFault$, InvalidDataShareFault);
var InvalidElasticIpFault$ = [
	-3,
	n0,
	_IEIF,
	{
		[_aQE]: [`InvalidElasticIpFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidElasticIpFault$, InvalidElasticIpFault);
var InvalidEndpointStateFault$ = [
	-3,
	n0,
	_IESF,
	{
		[_aQE]: [`InvalidEndpointState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidEndpointStateFault$, InvalidEndpointStateFault);
var InvalidHsmClientCertificateStateFault$ = [
	-3,
	n0,
	_IHCCSF,
	{
		[_aQE]: [`InvalidHsmClientCertificateStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidHsmClientCertificateStateFault$, InvalidHsmClientCertificateStateFault);
var InvalidHsmConfigurationStateFault$ = [
	-3,
	n0,
	_IHCSF,
	{
		[_aQE]: [`InvalidHsmConfigurationStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidHsmConfigurationStateFault$, InvalidHsmConfigurationStateFault);
var InvalidNamespaceFault$ = [
	-3,
	n0,
	_INF,
	{
		[_aQE]: [`InvalidNamespaceFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidNamespaceFault$, InvalidNamespaceFault);
var InvalidPolicyFault$ = [
	-3,
	n0,
	_IPF,
	{
		[_aQE]: [`InvalidPolicyFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidPolicyFault$, InvalidPolicyFault);
var InvalidReservedNodeStateFault$ = [
	-3,
	n0,
	_IRNSF,
	{
		[_aQE]: [`InvalidReservedNodeState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidReservedNodeStateFault$, InvalidReservedNodeStateFault);
var InvalidRestoreFault$ = [
	-3,
	n0,
	_IRF,
	{
		[_aQE]: [`InvalidRestore`, 406],
		[_e]: _c,
		[_hE]: 406
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidRestoreFault$, InvalidRestoreFault);
var InvalidRetentionPeriodFault$ = [
	-3,
	n0,
	_IRPF,
	{
		[_aQE]: [`InvalidRetentionPeriodFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidRetentionPeriodFault$, InvalidRetentionPeriodFault);
var InvalidS3BucketNameFault$ = [
	-3,
	n0,
	_ISBNF,
	{
		[_aQE]: [`InvalidS3BucketNameFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidS3BucketNameFault$, InvalidS3BucketNameFault);
var InvalidS3KeyPrefixFault$ = [
	-3,
	n0,
	_ISKPF,
	{
		[_aQE]: [`InvalidS3KeyPrefixFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidS3KeyPrefixFault$, InvalidS3KeyPrefixFault);
var InvalidScheduledActionFault$ = [
	-3,
	n0,
	_ISAF,
	{
		[_aQE]: [`InvalidScheduledAction`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidScheduledActionFault$, InvalidScheduledActionFault);
var InvalidScheduleFault$ = [
	-3,
	n0,
	_ISF,
	{
		[_aQE]: [`InvalidSchedule`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidScheduleFault$, InvalidScheduleFault);
var InvalidSnapshotCopyGrantStateFault$ = [
	-3,
	n0,
	_ISCGSF,
	{
		[_aQE]: [`InvalidSnapshotCopyGrantStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidSnapshotCopyGrantStateFault$, InvalidSnapshotCopyGrantStateFault);
var InvalidSubnet$ = [
	-3,
	n0,
	_IS,
	{
		[_aQE]: [`InvalidSubnet`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidSubnet$, InvalidSubnet);
var InvalidSubscriptionStateFault$ = [
	-3,
	n0,
	_ISSF,
	{
		[_aQE]: [`InvalidSubscriptionStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidSubscriptionStateFault$, InvalidSubscriptionStateFault);
var InvalidTableRestoreArgumentFault$ = [
	-3,
	n0,
	_ITRAF,
	{
		[_aQE]: [`InvalidTableRestoreArgument`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidTableRestoreArgumentFault$, InvalidTableRestoreArgumentFault);
var InvalidTagFault$ = [
	-3,
	n0,
	_ITF,
	{
		[_aQE]: [`InvalidTagFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidTagFault$, InvalidTagFault);
var InvalidUsageLimitFault$ = [
	-3,
	n0,
	_IULF,
	{
		[_aQE]: [`InvalidUsageLimit`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidUsageLimitFault$, InvalidUsageLimitFault);
var InvalidVPCNetworkStateFault$ = [
	-3,
	n0,
	_IVPCNSF,
	{
		[_aQE]: [`InvalidVPCNetworkStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidVPCNetworkStateFault$, InvalidVPCNetworkStateFault);
var Ipv6CidrBlockNotFoundFault$ = [
	-3,
	n0,
	_ICBNFF,
	{
		[_aQE]: [`Ipv6CidrBlockNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(Ipv6CidrBlockNotFoundFault$, Ipv6CidrBlockNotFoundFault);
var LimitExceededFault$ = [
	-3,
	n0,
	_LEF,
	{
		[_aQE]: [`LimitExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(LimitExceededFault$, LimitExceededFault);
var NumberOfNodesPerClusterLimitExceededFault$ = [
	-3,
	n0,
	_NONPCLEF,
	{
		[_aQE]: [`NumberOfNodesPerClusterLimitExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(NumberOfNodesPerClusterLimitExceededFault$, NumberOfNodesPerClusterLimitExceededFault);
var NumberOfNodesQuotaExceededFault$ = [
	-3,
	n0,
	_NONQEF,
	{
		[_aQE]: [`NumberOfNodesQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(NumberOfNodesQuotaExceededFault$, NumberOfNodesQuotaExceededFault);
var PartnerNotFoundFault$ = [
	-3,
	n0,
	_PNFF,
	{
		[_aQE]: [`PartnerNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(PartnerNotFoundFault$, PartnerNotFoundFault);
var Qev2IdcApplicationAlreadyExistsFault$ = [
	-3,
	n0,
	_QIAAEF,
	{
		[_aQE]: [`Qev2IdcApplicationAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(Qev2IdcApplicationAlreadyExistsFault$, Qev2IdcApplicationAlreadyExistsFault);
var Qev2IdcApplicationNotExistsFault$ = [
	-3,
	n0,
	_QIANEF,
	{
		[_aQE]: [`Qev2IdcApplicationNotExists`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(Qev2IdcApplicationNotExistsFault$, Qev2IdcApplicationNotExistsFault);
var RedshiftIdcApplicationAlreadyExistsFault$ = [
	-3,
	n0,
	_RIAAEF,
	{
		[_aQE]: [`RedshiftIdcApplicationAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(RedshiftIdcApplicationAlreadyExistsFault$, RedshiftIdcApplicationAlreadyExistsFault);
var RedshiftIdcApplicationNotExistsFault$ = [
	-3,
	n0,
	_RIANEF,
	{
		[_aQE]: [`RedshiftIdcApplicationNotExists`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(RedshiftIdcApplicationNotExistsFault$, RedshiftIdcApplicationNotExistsFault);
var RedshiftIdcApplicationQuotaExceededFault$ = [
	-3,
	n0,
	_RIAQEF,
	{
		[_aQE]: [`RedshiftIdcApplicationQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(RedshiftIdcApplicationQuotaExceededFault$, RedshiftIdcApplicationQuotaExceededFault);
var RedshiftInvalidParameterFault$ = [
	-3,
	n0,
	_RIPF,
	{
		[_aQE]: [`RedshiftInvalidParameter`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(RedshiftInvalidParameterFault$, RedshiftInvalidParameterFault);
var ReservedNodeAlreadyExistsFault$ = [
	-3,
	n0,
	_RNAEF,
	{
		[_aQE]: [`ReservedNodeAlreadyExists`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedNodeAlreadyExistsFault$, ReservedNodeAlreadyExistsFault);
var ReservedNodeAlreadyMigratedFault$ = [
	-3,
	n0,
	_RNAMF,
	{
		[_aQE]: [`ReservedNodeAlreadyMigrated`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedNodeAlreadyMigratedFault$, ReservedNodeAlreadyMigratedFault);
var ReservedNodeExchangeNotFoundFault$ = [
	-3,
	n0,
	_RNENFF,
	{
		[_aQE]: [`ReservedNodeExchangeNotFond`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedNodeExchangeNotFoundFault$, ReservedNodeExchangeNotFoundFault);
var ReservedNodeNotFoundFault$ = [
	-3,
	n0,
	_RNNFF,
	{
		[_aQE]: [`ReservedNodeNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedNodeNotFoundFault$, ReservedNodeNotFoundFault);
var ReservedNodeOfferingNotFoundFault$ = [
	-3,
	n0,
	_RNONFF,
	{
		[_aQE]: [`ReservedNodeOfferingNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedNodeOfferingNotFoundFault$, ReservedNodeOfferingNotFoundFault);
var ReservedNodeQuotaExceededFault$ = [
	-3,
	n0,
	_RNQEF,
	{
		[_aQE]: [`ReservedNodeQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedNodeQuotaExceededFault$, ReservedNodeQuotaExceededFault);
var ResizeNotFoundFault$ = [
	-3,
	n0,
	_RNFF,
	{
		[_aQE]: [`ResizeNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ResizeNotFoundFault$, ResizeNotFoundFault);
var ResourceNotFoundFault$ = [
	-3,
	n0,
	_RNFFe,
	{
		[_aQE]: [`ResourceNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ResourceNotFoundFault$, ResourceNotFoundFault);
var ScheduledActionAlreadyExistsFault$ = [
	-3,
	n0,
	_SAAEF,
	{
		[_aQE]: [`ScheduledActionAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ScheduledActionAlreadyExistsFault$, ScheduledActionAlreadyExistsFault);
var ScheduledActionNotFoundFault$ = [
	-3,
	n0,
	_SANFF,
	{
		[_aQE]: [`ScheduledActionNotFound`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ScheduledActionNotFoundFault$, ScheduledActionNotFoundFault);
var ScheduledActionQuotaExceededFault$ = [
	-3,
	n0,
	_SAQEF,
	{
		[_aQE]: [`ScheduledActionQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ScheduledActionQuotaExceededFault$, ScheduledActionQuotaExceededFault);
var ScheduledActionTypeUnsupportedFault$ = [
	-3,
	n0,
	_SATUF,
	{
		[_aQE]: [`ScheduledActionTypeUnsupported`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ScheduledActionTypeUnsupportedFault$, ScheduledActionTypeUnsupportedFault);
var ScheduleDefinitionTypeUnsupportedFault$ = [
	-3,
	n0,
	_SDTUF,
	{
		[_aQE]: [`ScheduleDefinitionTypeUnsupported`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ScheduleDefinitionTypeUnsupportedFault$, ScheduleDefinitionTypeUnsupportedFault);
var SnapshotCopyAlreadyDisabledFault$ = [
	-3,
	n0,
	_SCADF,
	{
		[_aQE]: [`SnapshotCopyAlreadyDisabledFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotCopyAlreadyDisabledFault$, SnapshotCopyAlreadyDisabledFault);
var SnapshotCopyAlreadyEnabledFault$ = [
	-3,
	n0,
	_SCAEF,
	{
		[_aQE]: [`SnapshotCopyAlreadyEnabledFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotCopyAlreadyEnabledFault$, SnapshotCopyAlreadyEnabledFault);
var SnapshotCopyDisabledFault$ = [
	-3,
	n0,
	_SCDF,
	{
		[_aQE]: [`SnapshotCopyDisabledFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotCopyDisabledFault$, SnapshotCopyDisabledFault);
var SnapshotCopyGrantAlreadyExistsFault$ = [
	-3,
	n0,
	_SCGAEF,
	{
		[_aQE]: [`SnapshotCopyGrantAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotCopyGrantAlreadyExistsFault$, SnapshotCopyGrantAlreadyExistsFault);
var SnapshotCopyGrantNotFoundFault$ = [
	-3,
	n0,
	_SCGNFF,
	{
		[_aQE]: [`SnapshotCopyGrantNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotCopyGrantNotFoundFault$, SnapshotCopyGrantNotFoundFault);
var SnapshotCopyGrantQuotaExceededFault$ = [
	-3,
	n0,
	_SCGQEF,
	{
		[_aQE]: [`SnapshotCopyGrantQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotCopyGrantQuotaExceededFault$, SnapshotCopyGrantQuotaExceededFault);
var SnapshotScheduleAlreadyExistsFault$ = [
	-3,
	n0,
	_SSAEF,
	{
		[_aQE]: [`SnapshotScheduleAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotScheduleAlreadyExistsFault$, SnapshotScheduleAlreadyExistsFault);
var SnapshotScheduleNotFoundFault$ = [
	-3,
	n0,
	_SSNFF,
	{
		[_aQE]: [`SnapshotScheduleNotFound`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotScheduleNotFoundFault$, SnapshotScheduleNotFoundFault);
var SnapshotScheduleQuotaExceededFault$ = [
	-3,
	n0,
	_SSQEF,
	{
		[_aQE]: [`SnapshotScheduleQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotScheduleQuotaExceededFault$, SnapshotScheduleQuotaExceededFault);
var SnapshotScheduleUpdateInProgressFault$ = [
	-3,
	n0,
	_SSUIPF,
	{
		[_aQE]: [`SnapshotScheduleUpdateInProgress`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotScheduleUpdateInProgressFault$, SnapshotScheduleUpdateInProgressFault);
var SNSInvalidTopicFault$ = [
	-3,
	n0,
	_SNSITF,
	{
		[_aQE]: [`SNSInvalidTopic`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SNSInvalidTopicFault$, SNSInvalidTopicFault);
var SNSNoAuthorizationFault$ = [
	-3,
	n0,
	_SNSNAF,
	{
		[_aQE]: [`SNSNoAuthorization`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SNSNoAuthorizationFault$, SNSNoAuthorizationFault);
var SNSTopicArnNotFoundFault$ = [
	-3,
	n0,
	_SNSTANFF,
	{
		[_aQE]: [`SNSTopicArnNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(SNSTopicArnNotFoundFault$, SNSTopicArnNotFoundFault);
var SourceNotFoundFault$ = [
	-3,
	n0,
	_SNFF,
	{
		[_aQE]: [`SourceNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(SourceNotFoundFault$, SourceNotFoundFault);
var SubnetAlreadyInUse$ = [
	-3,
	n0,
	_SAIU,
	{
		[_aQE]: [`SubnetAlreadyInUse`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SubnetAlreadyInUse$, SubnetAlreadyInUse);
var SubscriptionAlreadyExistFault$ = [
	-3,
	n0,
	_SAEF,
	{
		[_aQE]: [`SubscriptionAlreadyExist`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SubscriptionAlreadyExistFault$, SubscriptionAlreadyExistFault);
var SubscriptionCategoryNotFoundFault$ = [
	-3,
	n0,
	_SCNFF,
	{
		[_aQE]: [`SubscriptionCategoryNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(SubscriptionCategoryNotFoundFault$, SubscriptionCategoryNotFoundFault);
var SubscriptionEventIdNotFoundFault$ = [
	-3,
	n0,
	_SEINFF,
	{
		[_aQE]: [`SubscriptionEventIdNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(SubscriptionEventIdNotFoundFault$, SubscriptionEventIdNotFoundFault);
var SubscriptionNotFoundFault$ = [
	-3,
	n0,
	_SNFFu,
	{
		[_aQE]: [`SubscriptionNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(SubscriptionNotFoundFault$, SubscriptionNotFoundFault);
var SubscriptionSeverityNotFoundFault$ = [
	-3,
	n0,
	_SSNFFu,
	{
		[_aQE]: [`SubscriptionSeverityNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(SubscriptionSeverityNotFoundFault$, SubscriptionSeverityNotFoundFault);
var TableLimitExceededFault$ = [
	-3,
	n0,
	_TLEF,
	{
		[_aQE]: [`TableLimitExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(TableLimitExceededFault$, TableLimitExceededFault);
var TableRestoreNotFoundFault$ = [
	-3,
	n0,
	_TRNFF,
	{
		[_aQE]: [`TableRestoreNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(TableRestoreNotFoundFault$, TableRestoreNotFoundFault);
var TagLimitExceededFault$ = [
	-3,
	n0,
	_TLEFa,
	{
		[_aQE]: [`TagLimitExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(TagLimitExceededFault$, TagLimitExceededFault);
var UnauthorizedOperation$ = [
	-3,
	n0,
	_UO,
	{
		[_aQE]: [`UnauthorizedOperation`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(UnauthorizedOperation$, UnauthorizedOperation);
var UnauthorizedPartnerIntegrationFault$ = [
	-3,
	n0,
	_UPIF,
	{
		[_aQE]: [`UnauthorizedPartnerIntegration`, 401],
		[_e]: _c,
		[_hE]: 401
	},
	[_m],
	[0]
];
n0_registry.registerError(UnauthorizedPartnerIntegrationFault$, UnauthorizedPartnerIntegrationFault);
var UnknownSnapshotCopyRegionFault$ = [
	-3,
	n0,
	_USCRF,
	{
		[_aQE]: [`UnknownSnapshotCopyRegionFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(UnknownSnapshotCopyRegionFault$, UnknownSnapshotCopyRegionFault);
var UnsupportedOperationFault$ = [
	-3,
	n0,
	_UOF,
	{
		[_aQE]: [`UnsupportedOperation`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(UnsupportedOperationFault$, UnsupportedOperationFault);
var UnsupportedOptionFault$ = [
	-3,
	n0,
	_UOFn,
	{
		[_aQE]: [`UnsupportedOptionFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(UnsupportedOptionFault$, UnsupportedOptionFault);
var UsageLimitAlreadyExistsFault$ = [
	-3,
	n0,
	_ULAEF,
	{
		[_aQE]: [`UsageLimitAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(UsageLimitAlreadyExistsFault$, UsageLimitAlreadyExistsFault);
var UsageLimitNotFoundFault$ = [
	-3,
	n0,
	_ULNFF,
	{
		[_aQE]: [`UsageLimitNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(UsageLimitNotFoundFault$, UsageLimitNotFoundFault);
const errorTypeRegistries = [_s_registry, n0_registry];
var SensitiveString = [
	0,
	n0,
	_SS,
	8,
	0
];
var AccountWithRestoreAccess$ = [
	3,
	n0,
	_AWRA,
	0,
	[_AI, _AAcc],
	[0, 0]
];
var AquaConfiguration$ = [
	3,
	n0,
	_AC,
	0,
	[_AS, _ACS],
	[0, 0]
];
var Cluster$ = [
	3,
	n0,
	_C,
	0,
	[
		_CIl,
		_NT,
		_CS,
		_CAS,
		_MS,
		_MU,
		_DBN,
		_En,
		_CCT,
		_ASRP,
		_MSRP,
		_CSGl,
		_VSG,
		_CPG,
		_CSGNl,
		_VIp,
		_AZ,
		_PMW,
		_PMV,
		_CV,
		_AVU,
		_NON,
		_PA,
		_Enc,
		_RS,
		_DTP,
		_HS,
		_CSCS,
		_CPK,
		_CN,
		_EIS,
		_CRN,
		_T,
		_KKI,
		_EVR,
		_IR,
		_PAe,
		_MTN,
		_ERNONO,
		_DMW,
		_SSI,
		_SSS,
		_ENSST,
		_ENSSTS,
		_NMWST,
		_RI,
		_AZRS,
		_CNA,
		_TSCIMB,
		_AC,
		_DIRA,
		_RNES,
		_CDN,
		_CDCA,
		_CDCED,
		_MPSA,
		_MPSKKI,
		_IAT,
		_MAZ,
		_MAZS,
		_LRS,
		_CAa,
		_ECFAO,
		_LPS
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		[() => Endpoint$, 0],
		4,
		1,
		1,
		[() => ClusterSecurityGroupMembershipList, 0],
		[() => VpcSecurityGroupMembershipList, 0],
		[() => ClusterParameterGroupStatusList, 0],
		0,
		0,
		0,
		0,
		[() => PendingModifiedValues$, 0],
		0,
		2,
		1,
		2,
		2,
		() => RestoreStatus$,
		() => DataTransferProgress$,
		() => HsmStatus$,
		() => ClusterSnapshotCopyStatus$,
		0,
		() => ClusterNodesList,
		() => ElasticIpStatus$,
		0,
		[() => TagList, 0],
		0,
		2,
		[() => ClusterIamRoleList, 0],
		64,
		0,
		0,
		[() => DeferredMaintenanceWindowsList, 0],
		0,
		0,
		4,
		0,
		4,
		() => ResizeInfo$,
		0,
		0,
		1,
		() => AquaConfiguration$,
		0,
		() => ReservedNodeExchangeStatus$,
		0,
		0,
		4,
		0,
		0,
		0,
		0,
		() => SecondaryClusterInfo$,
		0,
		0,
		0,
		() => LoggingPublishStatus$
	]
];
var ClusterIamRole$ = [
	3,
	n0,
	_CIR,
	0,
	[_IRA, _ASp],
	[0, 0]
];
var ClusterNode$ = [
	3,
	n0,
	_CNl,
	0,
	[
		_NR,
		_PIPA,
		_PIPAu
	],
	[
		0,
		0,
		0
	]
];
var ClusterParameterGroupStatus$ = [
	3,
	n0,
	_CPGS,
	0,
	[
		_PGN,
		_PAS,
		_CPSL
	],
	[
		0,
		0,
		() => ClusterParameterStatusList
	]
];
var ClusterParameterStatus$ = [
	3,
	n0,
	_CPS,
	0,
	[
		_PN,
		_PAS,
		_PAED
	],
	[
		0,
		0,
		0
	]
];
var ClusterSecurityGroupMembership$ = [
	3,
	n0,
	_CSGM,
	0,
	[_CSGN, _St],
	[0, 0]
];
var ClustersMessage$ = [
	3,
	n0,
	_CM,
	0,
	[_M, _Cl],
	[0, [() => ClusterList, 0]]
];
var ClusterSnapshotCopyStatus$ = [
	3,
	n0,
	_CSCS,
	0,
	[
		_DR,
		_RP,
		_MSRP,
		_SCGN
	],
	[
		0,
		1,
		1,
		0
	]
];
var DataTransferProgress$ = [
	3,
	n0,
	_DTP,
	0,
	[
		_St,
		_CRIMBPS,
		_TDIMB,
		_DTIMB,
		_ETTCIS,
		_ETIS
	],
	[
		0,
		1,
		1,
		1,
		1,
		1
	]
];
var DeferredMaintenanceWindow$ = [
	3,
	n0,
	_DMWe,
	0,
	[
		_DMI,
		_DMST,
		_DMET
	],
	[
		0,
		4,
		4
	]
];
var DescribeClustersMessage$ = [
	3,
	n0,
	_DCMe,
	0,
	[
		_CIl,
		_MR,
		_M,
		_TK,
		_TV
	],
	[
		0,
		1,
		0,
		[() => TagKeyList, 0],
		[() => TagValueList, 0]
	]
];
var DescribeClusterSnapshotsMessage$ = [
	3,
	n0,
	_DCSMe,
	0,
	[
		_CIl,
		_SI,
		_SA,
		_STn,
		_STt,
		_ET,
		_MR,
		_M,
		_OA,
		_TK,
		_TV,
		_CE,
		_SE
	],
	[
		0,
		0,
		0,
		0,
		4,
		4,
		1,
		0,
		0,
		[() => TagKeyList, 0],
		[() => TagValueList, 0],
		2,
		[() => SnapshotSortingEntityList, 0]
	]
];
var DescribeTableRestoreStatusMessage$ = [
	3,
	n0,
	_DTRSM,
	0,
	[
		_CIl,
		_TRRI,
		_MR,
		_M
	],
	[
		0,
		0,
		1,
		0
	]
];
var ElasticIpStatus$ = [
	3,
	n0,
	_EIS,
	0,
	[_EI, _St],
	[0, 0]
];
var Endpoint$ = [
	3,
	n0,
	_En,
	0,
	[
		_Ad,
		_Po,
		_VE
	],
	[
		0,
		1,
		[() => VpcEndpointsList, 0]
	]
];
var HsmStatus$ = [
	3,
	n0,
	_HS,
	0,
	[
		_HCCI,
		_HCI,
		_St
	],
	[
		0,
		0,
		0
	]
];
var LoggingPublishStatus$ = [
	3,
	n0,
	_LPS,
	0,
	[_STa],
	[() => S3TablePublishStatus$]
];
var NetworkInterface$ = [
	3,
	n0,
	_NIe,
	0,
	[
		_NII,
		_SIub,
		_PIA,
		_AZ,
		_IAp
	],
	[
		0,
		0,
		0,
		0,
		0
	]
];
var PendingModifiedValues$ = [
	3,
	n0,
	_PMV,
	0,
	[
		_MUP,
		_NT,
		_NON,
		_CT,
		_CV,
		_ASRP,
		_CIl,
		_PA,
		_EVR,
		_MTN,
		_ETn
	],
	[
		[() => SensitiveString, 0],
		0,
		1,
		0,
		0,
		1,
		0,
		2,
		2,
		0,
		0
	]
];
var ReservedNodeExchangeStatus$ = [
	3,
	n0,
	_RNES,
	0,
	[
		_RNERI,
		_St,
		_RTeq,
		_SRNI,
		_SRNT,
		_SRNC,
		_TRNOI,
		_TRNT,
		_TRNC
	],
	[
		0,
		0,
		4,
		0,
		0,
		1,
		0,
		0,
		1
	]
];
var ResizeInfo$ = [
	3,
	n0,
	_RI,
	0,
	[_RTes, _ACR],
	[0, 2]
];
var RestoreStatus$ = [
	3,
	n0,
	_RS,
	0,
	[
		_St,
		_CRRIMBPS,
		_SSIMB,
		_PIMB,
		_ETIS,
		_ETTCIS
	],
	[
		0,
		1,
		1,
		1,
		1,
		1
	]
];
var RestoreTableFromClusterSnapshotMessage$ = [
	3,
	n0,
	_RTFCSM,
	0,
	[
		_CIl,
		_SI,
		_SDN,
		_STN,
		_NTN,
		_SSN,
		_TDN,
		_TSN,
		_ECSI
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
		2
	],
	5
];
var RestoreTableFromClusterSnapshotResult$ = [
	3,
	n0,
	_RTFCSR,
	0,
	[_TRS],
	[() => TableRestoreStatus$]
];
var S3TablePublishStatus$ = [
	3,
	n0,
	_STPS,
	0,
	[
		_STa,
		_STNa,
		_STG,
		_EAna,
		_LIT
	],
	[
		64,
		0,
		0,
		2,
		128
	]
];
var SecondaryClusterInfo$ = [
	3,
	n0,
	_SCIe,
	0,
	[_AZ, _CN],
	[0, () => ClusterNodesList]
];
var Snapshot$ = [
	3,
	n0,
	_S,
	0,
	[
		_SI,
		_CIl,
		_SCTn,
		_St,
		_Po,
		_AZ,
		_CCT,
		_MU,
		_CV,
		_EFV,
		_STn,
		_NT,
		_NON,
		_DBN,
		_VIp,
		_Enc,
		_KKI,
		_EWHSM,
		_AWRAc,
		_OA,
		_TBSIMB,
		_AIBSIMB,
		_BPIMB,
		_CBRIMBPS,
		_ESTC,
		_ETIS,
		_SR,
		_T,
		_RNT,
		_EVR,
		_MTN,
		_MSRP,
		_MSRD,
		_SRST,
		_MPSA,
		_MPSKKI,
		_SA
	],
	[
		0,
		0,
		4,
		0,
		1,
		0,
		4,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		2,
		0,
		2,
		[() => AccountsWithRestoreAccessList, 0],
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		[() => TagList, 0],
		[() => RestorableNodeTypeList, 0],
		2,
		0,
		1,
		1,
		4,
		0,
		0,
		0
	]
];
var SnapshotMessage$ = [
	3,
	n0,
	_SMn,
	0,
	[_M, _Sn],
	[0, [() => SnapshotList, 0]]
];
var SnapshotSortingEntity$ = [
	3,
	n0,
	_SSE,
	0,
	[_At, _SO],
	[0, 0],
	1
];
var TableRestoreStatus$ = [
	3,
	n0,
	_TRS,
	0,
	[
		_TRRI,
		_St,
		_Me,
		_RTeq,
		_PIMB,
		_TDIMB,
		_CIl,
		_SI,
		_SDN,
		_SSN,
		_STN,
		_TDN,
		_TSN,
		_NTN
	],
	[
		0,
		0,
		0,
		4,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	]
];
var TableRestoreStatusMessage$ = [
	3,
	n0,
	_TRSM,
	0,
	[_TRSD, _M],
	[[() => TableRestoreStatusList, 0], 0]
];
var Tag$ = [
	3,
	n0,
	_Ta,
	0,
	[_K, _Va],
	[0, 0]
];
var VpcEndpoint$ = [
	3,
	n0,
	_VEp,
	0,
	[
		_VEI,
		_VIp,
		_NIet
	],
	[
		0,
		0,
		[() => NetworkInterfaceList, 0]
	]
];
var VpcSecurityGroupMembership$ = [
	3,
	n0,
	_VSGM,
	0,
	[_VSGIp, _St],
	[0, 0]
];
var AccountsWithRestoreAccessList = [
	1,
	n0,
	_AWRAL,
	0,
	[() => AccountWithRestoreAccess$, { [_xN]: _AWRA }]
];
var ClusterIamRoleList = [
	1,
	n0,
	_CIRL,
	0,
	[() => ClusterIamRole$, { [_xN]: _CIR }]
];
var ClusterList = [
	1,
	n0,
	_CL,
	0,
	[() => Cluster$, { [_xN]: _C }]
];
var ClusterNodesList = [
	1,
	n0,
	_CNL,
	0,
	() => ClusterNode$
];
var ClusterParameterGroupStatusList = [
	1,
	n0,
	_CPGSL,
	0,
	[() => ClusterParameterGroupStatus$, { [_xN]: _CPGl }]
];
var ClusterParameterStatusList = [
	1,
	n0,
	_CPSL,
	0,
	() => ClusterParameterStatus$
];
var ClusterSecurityGroupMembershipList = [
	1,
	n0,
	_CSGML,
	0,
	[() => ClusterSecurityGroupMembership$, { [_xN]: _CSG }]
];
var DeferredMaintenanceWindowsList = [
	1,
	n0,
	_DMWL,
	0,
	[() => DeferredMaintenanceWindow$, { [_xN]: _DMWe }]
];
var NetworkInterfaceList = [
	1,
	n0,
	_NIL,
	0,
	[() => NetworkInterface$, { [_xN]: _NIe }]
];
var RestorableNodeTypeList = [
	1,
	n0,
	_RNTL,
	0,
	[0, { [_xN]: _NT }]
];
var SnapshotList = [
	1,
	n0,
	_SL,
	0,
	[() => Snapshot$, { [_xN]: _S }]
];
var SnapshotSortingEntityList = [
	1,
	n0,
	_SSEL,
	0,
	[() => SnapshotSortingEntity$, { [_xN]: _SSE }]
];
var TableRestoreStatusList = [
	1,
	n0,
	_TRSL,
	0,
	[() => TableRestoreStatus$, { [_xN]: _TRS }]
];
var TagKeyList = [
	1,
	n0,
	_TKL,
	0,
	[0, { [_xN]: _TKa }]
];
var TagList = [
	1,
	n0,
	_TL,
	0,
	[() => Tag$, { [_xN]: _Ta }]
];
var TagValueList = [
	1,
	n0,
	_TVL,
	0,
	[0, { [_xN]: _TVa }]
];
var VpcEndpointsList = [
	1,
	n0,
	_VEL,
	0,
	[() => VpcEndpoint$, { [_xN]: _VEp }]
];
var VpcSecurityGroupMembershipList = [
	1,
	n0,
	_VSGML,
	0,
	[() => VpcSecurityGroupMembership$, { [_xN]: _VSGp }]
];
var DescribeClusters$ = [
	9,
	n0,
	_DCe,
	0,
	() => DescribeClustersMessage$,
	() => ClustersMessage$
];
var DescribeClusterSnapshots$ = [
	9,
	n0,
	_DCSe,
	0,
	() => DescribeClusterSnapshotsMessage$,
	() => SnapshotMessage$
];
var DescribeTableRestoreStatus$ = [
	9,
	n0,
	_DTRS,
	0,
	() => DescribeTableRestoreStatusMessage$,
	() => TableRestoreStatusMessage$
];
var RestoreTableFromClusterSnapshot$ = [
	9,
	n0,
	_RTFCS,
	0,
	() => RestoreTableFromClusterSnapshotMessage$,
	() => RestoreTableFromClusterSnapshotResult$
];
// node_modules/@aws-sdk/client-redshift/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2012-12-01",
		base64Decoder: config?.base64Decoder ?? fromBase64,
		base64Encoder: config?.base64Encoder ?? toBase64,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultRedshiftHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new AwsSdkSigV4Signer()
		}],
		logger: config?.logger ?? new NoOpLogger(),
		protocol: config?.protocol ?? AwsQueryProtocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.redshift",
			errorTypeRegistries,
			xmlNamespace: "http://redshift.amazonaws.com/doc/2012-12-01/",
			version: "2012-12-01",
			serviceTarget: "RedshiftServiceVersion20121201"
		},
		serviceId: config?.serviceId ?? "Redshift",
		sha256: config?.sha256 ?? Sha256Node,
		urlParser: config?.urlParser ?? parseUrl,
		utf8Decoder: config?.utf8Decoder ?? fromUtf8,
		utf8Encoder: config?.utf8Encoder ?? toUtf8
	};
};
// node_modules/@aws-sdk/client-redshift/dist-es/runtimeConfig.js
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
// node_modules/@aws-sdk/client-redshift/dist-es/auth/httpAuthExtensionConfiguration.js
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
// node_modules/@aws-sdk/client-redshift/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
// node_modules/@aws-sdk/client-redshift/dist-es/RedshiftClient.js
var RedshiftClient = class extends Client {
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
			httpAuthSchemeParametersProvider: defaultRedshiftHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use(getHttpSigningPlugin(this.config));
	}
	destroy() {
		super.destroy();
	}
};
// node_modules/@aws-sdk/client-redshift/dist-es/commandBuilder.js
const command = makeBuilder(commonParams, "RedshiftServiceVersion20121201", "RedshiftClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-redshift/dist-es/commands/DescribeClustersCommand.js
var DescribeClustersCommand = class extends command(_ep0, _mw0, "DescribeClusters", DescribeClusters$) {};
// node_modules/@aws-sdk/client-redshift/dist-es/commands/DescribeClusterSnapshotsCommand.js
var DescribeClusterSnapshotsCommand = class extends command(_ep0, _mw0, "DescribeClusterSnapshots", DescribeClusterSnapshots$) {};
// node_modules/@aws-sdk/client-redshift/dist-es/commands/DescribeTableRestoreStatusCommand.js
var DescribeTableRestoreStatusCommand = class extends command(_ep0, _mw0, "DescribeTableRestoreStatus", DescribeTableRestoreStatus$) {};
// node_modules/@aws-sdk/client-redshift/dist-es/commands/RestoreTableFromClusterSnapshotCommand.js
var RestoreTableFromClusterSnapshotCommand = class extends command(_ep0, _mw0, "RestoreTableFromClusterSnapshot", RestoreTableFromClusterSnapshot$) {};
export { DescribeClusterSnapshotsCommand, DescribeClustersCommand, DescribeTableRestoreStatusCommand, RedshiftClient, RestoreTableFromClusterSnapshotCommand };
