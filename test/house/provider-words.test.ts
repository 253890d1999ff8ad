import { join } from "node:path";
import { parseSync } from "rolldown/utils";
import { expect, test } from "vitest";
import { readModules, root, type SourceModule } from "./source.ts";

/** Rooms that know that there are providers, and none of them. Generated files follow from schema/. */
const neutral = /^(index\.ts$|(action|app|cli|diagnostic|document|engine|ledger|model|views)\/(?!(.*\/)?generated\/))/;
const words = /redshift|alicloud|alibaba|apsara|aurora/i;

/** The lines of a module that name a provider, comments aside. */
function naming({ path, text }: SourceModule): string[] {
  const { comments } = parseSync(path, text);
  const bare = comments.reduce(
    (code, { start, end }) => code.slice(0, start) + text.slice(start, end).replace(/\S/g, " ") + code.slice(end),
    text,
  );
  return bare.split("\n").flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

test("what is no provider's own names none", () => {
  const modules = readModules(join(root, "src")).filter(({ path }) => neutral.test(path));
  expect(modules.length).toBeGreaterThan(100);
  expect(modules.flatMap(naming)).toEqual([]);
});

test("the search sees code and strings, and no comments", () => {
  const text = '// redshift\n/* alicloud */ const place = "Redshift";\nexport { place }; /** aliCloud\n */\nconst alicloud = 1;\n';
  expect(naming({ path: "engine/x.ts", text })).toEqual(['engine/x.ts:2: const place = "Redshift";', "engine/x.ts:5: const alicloud = 1;"]);
});
