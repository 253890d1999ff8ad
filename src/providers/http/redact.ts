/** Longer than any name is: a session token, a signature or a JWT's part that an answer repeats. */
const long = /[A-Za-z0-9+/=_%~-]{131,}/g;

/** Text from outside without what may be a token. Cut it only afterwards: half a token is too short to be told. */
export const withoutTokens = (text: string): string => text.replace(long, "…");
