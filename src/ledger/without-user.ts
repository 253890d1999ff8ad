/** Addresses without user and password: some give a whole URL where the name of a branch belongs. */
export const withoutUser = (text: string): string => text.replace(/\/\/\S*@/g, "//");
