export declare function overBudget(bytes: Readonly<Record<string, number>>, sizes: ReadonlyMap<string, number>): string[];
