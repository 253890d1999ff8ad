import { expect } from "vitest";

/** vitest's matchers, without the `any` that they come as. */
export const containing = (text: string): unknown => expect.stringContaining(text);
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
