import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Tests start servers, processes and git: isolated processes, and time for a slow machine.
    pool: "forks",
    // Most tests wait for processes and servers rather than compute.
    maxWorkers: 2,
    setupFiles: ["test/setup.ts"],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    testTimeout: 30_000,
    hookTimeout: 30_000,
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
