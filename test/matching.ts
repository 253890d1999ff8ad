import { expect } from "vitest";

/** vitest's matchers are typed as any; these are not. */
export const containing = (text: string): unknown => expect.stringContaining(text);
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
