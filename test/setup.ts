import fc from "fast-check";

/** Properties are tried on the same values in every run, so that a red one stays red; REINSTATE_TEST_SEED=random looks further. */
const seed = process.env["REINSTATE_TEST_SEED"] ?? "20261120";
if (seed !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
