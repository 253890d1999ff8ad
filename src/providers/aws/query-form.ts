import type { AnswerForm } from "./answer-form.ts";
import { xmlOutline } from "./xml-outline.ts";

/**
 * The form of a service of the query protocol, whose answers are XML: an error is an ErrorResponse with a code, acceptance of
 * `submit` has the element `accepted` in its result. `reads` names the element of each read's result that absence is read off.
 * The SDK takes any other document for an answer without content, or for an error named Unknown.
 */
export function queryForm(submit: string, accepted: string, reads: ReadonlyMap<string, string>): AnswerForm {
  const isError = (body: string) => xmlOutline(body)?.has("ErrorResponse/Error/Code") === true;
  return {
    isSubmitAnswer: ({ status, body }) =>
      status >= 400 ? isError(body) : status === 200 && xmlOutline(body)?.has(`${resultOf(submit)}/${accepted}`) === true,
    readCheck(operation) {
      const element = reads.get(operation);
      return element === undefined ? undefined : (body) => holds(body, resultOf(operation), element);
    },
    isError,
  };
}

const resultOf = (operation: string): string => `${operation}Response/${operation}Result`;

/** A result without content passes: services may leave out what is empty. */
function holds(body: string, result: string, element: string): boolean {
  const paths = xmlOutline(body);
  if (paths?.has(result) !== true) return false;
  return paths.has(`${result}/${element}`) || ![...paths].some((path) => path.startsWith(`${result}/`));
}
