import * as z from "zod/mini";
import { core as zod } from "zod/mini";
import type { Problem } from "../api-error.ts";

/** The parts of zod's definitions that hold other schemas. */
interface Definition {
  type: string;
  shape?: Record<string, zod.$ZodType>;
  element?: zod.$ZodType;
  options?: zod.$ZodType[];
  innerType?: zod.$ZodType;
  valueType?: zod.$ZodType;
  getter?: () => zod.$ZodType;
}

const known = new Map<zod.$ZodType, zod.$ZodType>();

/** The same schema, refusing unknown fields at every depth. The package's own switch comes too late: it makes its schemas when it is loaded. */
export function strict(schema: zod.$ZodType): zod.$ZodType {
  const made = known.get(schema) ?? rebuild(schema);
  known.set(schema, made);
  return made;
}

function rebuild(schema: zod.$ZodType): zod.$ZodType {
  const definition = schema._zod.def as unknown as Definition;
  const again = (changed: Partial<Definition> & { catchall?: zod.$ZodType }) =>
    zod.clone(schema, { ...definition, ...changed } as never);
  switch (definition.type) {
    case "object": {
      const shape = Object.fromEntries(
        Object.entries(definition.shape ?? {}).map(([key, value]) => [key, strict(value)]),
      );
      return again({ shape, catchall: z.never() });
    }
    case "array":
      return again({ element: strict(definition.element!) });
    case "union":
      return again({ options: definition.options!.map(strict) });
    case "optional":
    case "nullable":
      return again({ innerType: strict(definition.innerType!) });
    case "record":
      return again({ valueType: strict(definition.valueType!) });
    case "lazy":
      return z.lazy(() => strict(definition.getter!()));
    default:
      return schema;
  }
}

/** What the schema finds wrong, in Discord's words. */
export function checkSchema(schema: zod.$ZodType, value: unknown): Problem[] {
  const result = zod.safeParse(strict(schema), value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue as zod.$ZodRawIssue, []));
}

const keys = (path: readonly PropertyKey[] | undefined): (string | number)[] =>
  (path ?? []).map((key) => (typeof key === "symbol" ? String(key) : key));

/** Discord's names for what can be wrong. https://discord.com/developers/docs/reference#error-messages */
function problemsOf(issue: zod.$ZodRawIssue, above: readonly (string | number)[]): Problem[] {
  const path = [...above, ...keys(issue.path)];
  const one = (code: string, message: string): Problem[] => [{ path, code, message }];
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? one("BASE_TYPE_REQUIRED", "This field is required")
        : one("BASE_TYPE_INVALID", `Value is not of the type ${String(issue["expected"])}.`);
    case "too_big":
      return issue["origin"] === "string" || issue["origin"] === "array"
        ? one("BASE_TYPE_BAD_LENGTH", `Must be ${String(issue["maximum"])} or fewer in length.`)
        : one("NUMBER_TYPE_MAX", `int value should be less than or equal to ${String(issue["maximum"])}.`);
    case "too_small":
      return issue["origin"] === "string" || issue["origin"] === "array"
        ? one("BASE_TYPE_BAD_LENGTH", `Must be at least ${String(issue["minimum"])} in length.`)
        : one("NUMBER_TYPE_MIN", `int value should be greater than or equal to ${String(issue["minimum"])}.`);
    case "unrecognized_keys":
      return issue["keys"].map((key) => ({
        path: [...path, key],
        code: "UNKNOWN_FIELD",
        message: "There is no such field.",
      }));
    case "invalid_union":
      return ofUnion(issue["errors"] as zod.$ZodRawIssue[][], path);
    case "invalid_value":
      return issue.input === undefined
        ? one("BASE_TYPE_REQUIRED", "This field is required")
        : one("BASE_TYPE_CHOICES", `Value must be one of {${(issue["values"] as unknown[]).join(", ")}}.`);
    case "invalid_format":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
    default:
      return one("STRING_TYPE_REGEX", "Not a well formed value.");
  }
}

/** The problems of the alternative that was meant: the one whose `type` fits, else that nothing fits. */
function ofUnion(branches: readonly zod.$ZodRawIssue[][], path: readonly (string | number)[]): Problem[] {
  const meant = branches.filter(
    (issues) =>
      !issues.some(
        (issue) => keys(issue.path).join(".") === "type" || (issue.path?.length === 0 && issue.code === "invalid_type"),
      ),
  );
  const best = meant.sort((a, b) => a.length - b.length)[0];
  if (best) return best.flatMap((issue) => problemsOf(issue, path));
  return [
    {
      path: [...path, "type"],
      code: "UNION_TYPE_CHOICES",
      message: 'Value of field "type" must be one of those that can stand here.',
    },
  ];
}
