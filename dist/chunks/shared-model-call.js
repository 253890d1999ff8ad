// src/model/call.ts
const askedFor = ({ restores }) => restores.some(({ implied }) => implied) ? restores.filter(({ implied }) => implied !== true) : restores;
export { askedFor };
