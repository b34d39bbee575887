import { z } from "zod";

/** One setting of a section, block or app embed as its schema declares it. */
export const settingSchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  label: z.string().optional(),
  info: z.string().optional(),
  content: z.string().optional(),
  default: z.json().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  step: z.number().optional(),
  unit: z.string().optional(),
  placeholder: z.string().optional(),
});
export type Setting = z.infer<typeof settingSchema>;

/** `{% schema %}` of a theme section. */
export const sectionSchema = z.looseObject({
  name: z.string(),
  tag: z.string().nullish(),
  class: z.string().nullish(),
  settings: z.array(settingSchema).default([]),
  blocks: z.array(z.looseObject({ type: z.string(), settings: z.array(settingSchema).default([]) })).default([]),
});
export type SectionSchema = z.infer<typeof sectionSchema>;

/** A section as a JSON template or a section group places it. */
export const placedSectionSchema = z.looseObject({
  type: z.string(),
  disabled: z.boolean().optional(),
  settings: z.record(z.string(), z.json()).default({}),
  blocks: z
    .record(z.string(), z.looseObject({ type: z.string(), settings: z.record(z.string(), z.json()).default({}) }))
    .default({}),
  block_order: z.array(z.string()).optional(),
});
export type PlacedSection = z.infer<typeof placedSectionSchema>;

/** `templates/*.json` and `sections/*-group.json`. */
export const sectionListSchema = z.looseObject({
  layout: z.union([z.string(), z.literal(false)]).optional(),
  sections: z.record(z.string(), placedSectionSchema),
  order: z.array(z.string()),
});
export type SectionList = z.infer<typeof sectionListSchema>;

/** Text between `{% schema %}` and `{% endschema %}`; null when the file has none. */
export function schemaText(liquid: string): string | null {
  return /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(liquid)?.[1] ?? null;
}

/** Default values by setting id. */
export function settingDefaults(settings: Setting[]): Record<string, unknown> {
  return Object.fromEntries(settings.flatMap((setting) => (setting.id ? [[setting.id, setting.default ?? null]] : [])));
}
