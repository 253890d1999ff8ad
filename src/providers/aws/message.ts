import { withoutTokens } from "../http/redact.ts";

/** A provider's text for a terminal. A rejected signature's goes on with the signed headers, the session token among them. */
export const firstLine = (text: string): string => withoutTokens(text.split(/[\r\n]|The Canonical String/, 1)[0] ?? "").slice(0, 400);
