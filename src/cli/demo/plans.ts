import sales from "../../../plans/inc-4821-sales.yaml";
import contacts from "../../../plans/inc-4833-contacts.yaml";
import billing from "../../../plans/inc-4837-billing.yaml";
import close from "../../../plans/q3-close.yaml";

/** The example plans by file name, as they stand under plans/ in the repository. */
export const examplePlans: Readonly<Record<string, string>> = {
  "inc-4821-sales.yaml": sales,
  "inc-4833-contacts.yaml": contacts,
  "inc-4837-billing.yaml": billing,
  "q3-close.yaml": close,
};
