import { afterWork } from "../commands/after-work.ts";
import type { Invocation, Plan } from "../commands/platform.ts";
import type { Form } from "../forms/form.ts";
import { FILE_BYTES } from "../options/values.ts";
import { GivenFile, releaseFiles } from "../values/given-file.ts";

/** The same plan; the files that came with the invocation take no room any more once it is answered or its work is done. */
export async function releasing({ input }: Invocation, plan: Plan): Promise<Plan> {
  const values = input.kind === "values" ? input.values : {};
  if (!Object.values(values).some((value) => value instanceof GivenFile)) return plan;
  const release = () => releaseFiles(values);
  if (plan.kind === "work") return afterWork(plan, release);
  try {
    return plan.kind === "form" ? { ...plan, form: await keptForm(plan.form) } : plan;
  } finally {
    release();
  }
}

/** A form travels as JSON: a file is in it where it is no larger than every platform takes, else it is asked for again. */
async function keptForm(form: Form): Promise<Form> {
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(form.known)) known[name] = await kept(value);
  const fields = await Promise.all(
    form.fields.map(async (field) => ("value" in field ? { ...field, value: await kept(field.value) } : field)),
  );
  return { ...form, known, fields };
}

async function kept(value: unknown): Promise<unknown> {
  if (!(value instanceof GivenFile)) return value;
  const facts = value.facts();
  return value.size > FILE_BYTES ? facts : { ...facts, base64: (await value.whole()).toString("base64") };
}
