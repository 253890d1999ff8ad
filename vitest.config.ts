import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Tests start servers, processes and git: isolated processes. A time limit ends what hangs; a disk may stall for half a minute.
    pool: "forks",
    // Most tests wait for processes and servers rather than compute.
    maxWorkers: 2,
    setupFiles: ["test/setup.ts"],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    allowOnly: false,
    passWithNoTests: false,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/generated/**"],
      reporter: ["text-summary", "json-summary", "html"],
    },
  },
});
