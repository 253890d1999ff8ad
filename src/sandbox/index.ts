import { readFile } from "node:fs/promises";
import type { Scenario } from "../model/generated/scenario.ts";
import { endpointVariables } from "./banner.ts";
import type { SecretOf } from "./exchange.ts";
import { faultsOf, readScenario } from "./scenario.ts";
import { serve } from "./server.ts";
import { World } from "./world/world.ts";

export type { Scenario } from "../model/generated/scenario.ts";
export { sandboxBanner } from "./banner.ts";
export { ScenarioError } from "./scenario.ts";
export { demoScenario, demoStart } from "./world/demo-world.ts";
export type { SandboxState } from "./world/world.ts";
export { World } from "./world/world.ts";

export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly scenario?: Scenario;
  /** YAML or JSON; read when `scenario` isn't given. */
  readonly scenarioFile?: string;
  /** Wall clock, ms since the epoch. */
  readonly now?: () => number;
  /** From 0 up to 1; seeds the identifiers of restores. */
  readonly random?: () => number;
  /** The secret of every access key. Without it and without the scenario's `secrets`, signatures are checked for their form only. */
  readonly accessKeySecret?: string;
  /** Gets a line for each request. */
  readonly log?: (line: string) => void;
}

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  /** Endpoints, region and credentials for a client's environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly world: World;
  close(): Promise<void>;
}

/** Starts a server on loopback that plays the clouds' services. Throws a ScenarioError when the scenario is not valid. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const file = options.scenarioFile;
  const scenario = options.scenario ?? (file === undefined ? { version: 1 } : readScenario(await readFile(file, "utf8"), file));
  const world = new World(scenario, options.now ?? Date.now, options.random ?? Math.random);
  const server = await serve(
    world,
    secrets(options.accessKeySecret, scenario.secrets),
    faultsOf,
    options.port ?? 0,
    options.log ?? (() => undefined),
  );
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
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
    },
    world,
    close: () => server.close(),
  };
}

function secrets(one: string | undefined, byId: Scenario["secrets"]): SecretOf {
  if (one === undefined && byId === undefined) return undefined;
  return (id) => (byId && Object.hasOwn(byId, id) ? byId[id] : one);
}
