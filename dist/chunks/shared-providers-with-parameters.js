// src/providers/with-parameters.ts
const withParameters = (input, after, more) => Object.fromEntries(Object.entries(input).flatMap((pair) => pair[0] === after ? [pair, ...Object.entries(more)] : [pair]));
export { withParameters };
