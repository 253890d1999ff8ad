import type { Location } from "../../diagnostic/diagnostic.ts";
import type { PageContext } from "../../model/pages.ts";
import { code } from "./escape.ts";

const safeUrl = /^https?:\/\/[\w.~:/?#%@!$&+,;=-]+$/;

/** `plans/inc.yaml:8`, linked to the file at the planned commit where that is known. */
export function placeLink({ file, line }: Location, { blobUrl }: Pick<PageContext, "blobUrl">): string {
  return link(code(`${file}:${line}`), blobUrl === undefined ? undefined : `${blobUrl}/${encoded(file)}?plain=1#L${line}`);
}

export function fileLink(file: string, { blobUrl }: Pick<PageContext, "blobUrl">): string {
  return link(code(file), blobUrl === undefined ? undefined : `${blobUrl}/${encoded(file)}`);
}

/** `label` is finished Markdown; it stays without a link when the address isn't a plain one. */
export function link(label: string, url: string | undefined): string {
  return url !== undefined && safeUrl.test(url) ? `[${label}](${url})` : label;
}

function encoded(path: string): string {
  const steps = path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent);
  return steps.join("/").replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
