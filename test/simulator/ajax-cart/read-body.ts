import { z } from "zod";
import { badRequest } from "./ajax-error.ts";
import { asList, formFields } from "./form-fields.ts";

const id = z.union([z.number(), z.string().min(1)]).transform(String);
const quantity = z.coerce.number().int();
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).nullable();
const properties = z.record(z.string(), text).nullish();
const sellingPlan = z.union([z.number(), z.string()]).nullish();

const itemSchema = z.object({
  id,
  quantity: quantity.default(1),
  properties,
  selling_plan: sellingPlan,
});

const bundled = {
  sections: z.union([z.string(), z.array(z.string())]).nullish(),
  sections_url: z.string().nullish(),
};

export const addSchema = z.object({
  ...itemSchema.partial().shape,
  items: z.preprocess((value) => (value === undefined ? undefined : asList(value)), z.array(itemSchema).optional()),
  ...bundled,
});

export const changeSchema = z.object({
  id: id.nullish(),
  line: z.coerce.number().int().nullish(),
  quantity: quantity.nullish(),
  properties,
  selling_plan: sellingPlan,
  ...bundled,
});

export const updateSchema = z.object({
  updates: z.union([z.array(quantity), z.record(z.string(), quantity)]).nullish(),
  note: z.string().nullish(),
  attributes: z.record(z.string(), text).nullish(),
  discount: z.string().nullish(),
  ...bundled,
});

export const clearSchema = z.object(bundled);

export type AddItem = z.infer<typeof itemSchema>;
export type BundledSections = z.infer<typeof clearSchema>;

/** The fields of a request, from JSON, a form, or the query of a link. */
export async function readFields(request: Request): Promise<unknown> {
  const query = new URL(request.url).searchParams;
  if (request.method === "GET") return formFields(query);

  const type = request.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const body = await request.text();
    return body === "" ? {} : parseJson(body);
  }
  if (type.includes("form")) return formFields([...query, ...(await request.formData())]);
  return formFields(query);
}

/** Fields by a schema; what does not fit is a 400 that names the field. */
export function parseFields<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(`Parameter Missing or Invalid: ${issue?.path.join(".") ?? ""}`);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest("The request body is not valid JSON");
  }
}
