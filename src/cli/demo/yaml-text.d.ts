/** The build bundles YAML files as their text. */
declare module "*.yaml" {
  const text: string;

  export = text;
}
