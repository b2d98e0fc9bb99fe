/** A JSON Schema, draft 7, as far as Slack's manifest schema uses it. */
export type Schema = { readonly [keyword: string]: unknown };

// Keywords that say nothing about what is valid, and two that Slack's schema has made up.
const SILENT = new Set([
  "$schema",
  "$id",
  "$comment",
  "title",
  "description",
  "default",
  "definitions",
  "format",
  "_note",
  "regex",
]);

/** What of a value does not fit the schema. Throws for a keyword that is not known here, rather than letting it pass. */
export function unfit(value: unknown, schema: Schema, root: Schema, at = ""): string[] {
  const found: string[] = [];
  const say = (what: string) => found.push(`${at || "/"}: ${what}`);
  const all = (schemas: unknown) => (schemas as Schema[]).map((s) => unfit(value, s, root, at));
  const size =
    typeof value === "string"
      ? value.length
      : Array.isArray(value)
        ? value.length
        : typeof value === "object" && value !== null
          ? Object.keys(value).length
          : 0;
  const entries = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  for (const [keyword, rule] of Object.entries(schema)) {
    switch (keyword) {
      case "$ref":
        found.push(...unfit(value, referred(root, String(rule)), root, at));
        break;
      case "type":
        if (![rule].flat().includes(typeOf(value)) && !(rule === "number" && typeOf(value) === "integer"))
          say(`is no ${String(rule)}`);
        break;
      case "required":
        for (const name of rule as string[]) if (!entries.some(([k]) => k === name)) say(`${name} is missing`);
        break;
      case "properties":
      case "patternProperties":
        for (const [name, one] of entries) {
          for (const [key, s] of Object.entries(rule as Record<string, Schema>)) {
            if (keyword === "properties" ? key === name : new RegExp(key).test(name))
              found.push(...unfit(one, s, root, `${at}/${name}`));
          }
        }
        break;
      case "additionalProperties": {
        const known = Object.keys(schema["properties"] ?? {});
        const patterns = Object.keys(schema["patternProperties"] ?? {});
        if (rule === false)
          for (const [name] of entries)
            if (!known.includes(name) && !patterns.some((p) => new RegExp(p).test(name))) say(`${name} is unknown`);
        break;
      }
      case "items":
        if (Array.isArray(value))
          value.forEach((one, i) => found.push(...unfit(one, rule as Schema, root, `${at}/${i}`)));
        break;
      case "pattern":
        if (typeof value === "string" && !new RegExp(rule as string).test(value)) say(`is not ${String(rule)}`);
        break;
      case "maxLength":
      case "maxItems":
      case "maxProperties":
        if (size > Number(rule)) say(`${size} > ${Number(rule)}`);
        break;
      case "minLength":
      case "minItems":
      case "minProperties":
        if (size < Number(rule)) say(`${size} < ${Number(rule)}`);
        break;
      case "uniqueItems":
        if (rule === true && new Set((value as unknown[]).map((v) => JSON.stringify(v))).size !== size)
          say("the same twice");
        break;
      case "enum":
        if (!(rule as unknown[]).includes(value)) say("is none of the values");
        break;
      case "allOf":
        found.push(...all(rule).flat());
        break;
      case "anyOf":
        if (!all(rule).some((f) => f.length === 0)) say("fits none");
        break;
      default:
        if (!SILENT.has(keyword)) throw new Error(`unknown keyword ${keyword}`);
    }
  }
  return found;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function referred(root: Schema, reference: string): Schema {
  const found = reference.startsWith("#/definitions/")
    ? (root["definitions"] as Record<string, Schema>)[reference.slice("#/definitions/".length)]
    : undefined;
  if (!found) throw new Error(`unknown reference ${reference}`);
  return found;
}
