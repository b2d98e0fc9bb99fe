import type { Problem } from "../api-error.ts";
import { COMPONENT, SELECTS } from "../constants.ts";
import type { Json } from "../model.ts";
import { checkChoosing } from "./choosing.ts";
import { duplicates, listOf, placed, textsOf, type Placed } from "./component-tree.ts";

/** Most components of a message, those inside others counted, and most text of all displays. https://discord.com/developers/docs/components/overview */
export const LIMIT = { components: 40, text: 4_000, rows: 5, rowButtons: 5 } as const;

const LINK = 5;
const PREMIUM = 6;

/** What is wrong with a message's components, beside their shape. `v2` is whether the message has the Components V2 flag. */
export function checkMessageComponents(components: readonly Json[], v2: boolean): Problem[] {
  const all = placed(components);
  const problems = [
    ...duplicates(all),
    ...all.flatMap((one) => [...checkRow(one), ...checkButton(one), ...checkChoosing(one, false), ...checkFile(one)]),
  ];
  const add = (path: (string | number)[], code: string, message: string) => problems.push({ path, code, message });
  if (!v2) {
    for (const [index, component] of components.entries())
      if (component["type"] !== COMPONENT.ACTION_ROW)
        add(
          ["components", index, "type"],
          "UNION_TYPE_CHOICES",
          'Value of field "type" must be one of (1,) without MessageFlags.IS_COMPONENTS_V2.',
        );
    if (components.length > LIMIT.rows)
      add(["components"], "BASE_TYPE_BAD_LENGTH", `Must be ${LIMIT.rows} or fewer in length.`);
  }
  if (all.length > LIMIT.components)
    add(
      ["components"],
      "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      `The total number of components cannot exceed ${LIMIT.components}.`,
    );
  if (textsOf(components).join("").length > LIMIT.text)
    add(
      ["components"],
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `The total displayable text size exceeds the maximum size of ${LIMIT.text}.`,
    );
  return problems;
}

function checkRow({ component, path }: Placed): Problem[] {
  if (component["type"] !== COMPONENT.ACTION_ROW) return [];
  const children = listOf(component, "components");
  const selects = children.filter((child) => SELECTS.has(Number(child["type"])));
  if (selects.length > 1 || (selects.length === 1 && children.length > 1))
    return [
      {
        path: [...path, "components"],
        code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        message: "The specified component exceeds the maximum width",
      },
    ];
  return [];
}

function checkButton({ component, path }: Placed): Problem[] {
  if (component["type"] !== COMPONENT.BUTTON) return [];
  const problems: Problem[] = [];
  const must = (key: string) =>
    problems.push({ path: [...path, key], code: "BASE_TYPE_REQUIRED", message: "This field is required" });
  const mustNot = (key: string) =>
    problems.push({
      path: [...path, key],
      code: "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
      message: "A custom id and a URL cannot both be given",
    });
  const has = (key: string) => component[key] !== undefined && component[key] !== null;
  if (component["style"] === LINK) {
    if (!has("url")) must("url");
    if (has("custom_id")) mustNot("custom_id");
  } else if (component["style"] === PREMIUM) {
    if (!has("sku_id")) must("sku_id");
    for (const key of ["custom_id", "url", "label", "emoji"]) if (has(key)) mustNot(key);
  } else {
    if (!has("custom_id")) must("custom_id");
    if (has("url")) mustNot("url");
  }
  if (component["style"] !== PREMIUM && !has("emoji") && (!has("label") || component["label"] === "")) must("label");
  return problems;
}

function checkFile({ component, path }: Placed): Problem[] {
  if (component["type"] !== COMPONENT.FILE) return [];
  const url = (component["file"] as Json | undefined)?.["url"];
  if (typeof url === "string" && url.startsWith("attachment://")) return [];
  return [
    {
      path: [...path, "file", "url"],
      code: "UNFURLED_MEDIA_ITEM_ATTACHMENT_REQUIRED",
      message: "A file component shows attachment://<filename> only.",
    },
  ];
}
