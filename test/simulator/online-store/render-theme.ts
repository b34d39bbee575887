import path from "node:path";
import type { Template } from "liquidjs";
import type { StoreObjects } from "./objects/store-objects.ts";
import { createLiquidEngine } from "./liquid/create-liquid-engine.ts";
import { bindRenderScope, type RenderScope } from "./liquid/render-scope.ts";
import type { PageContent } from "./page-content.ts";
import { pageGlobals } from "./page-globals.ts";
import { resolveSettings } from "./resolve-settings.ts";
import {
  schemaText,
  sectionListSchema,
  sectionSchema,
  type PlacedSection,
  type SectionList,
  type SectionSchema,
} from "./section-schema.ts";
import { readThemeFile, readThemeJson, templateNames, THEME_DIR, themeAssetUrl } from "./theme-files.ts";
import { themeTranslations } from "./theme-translations.ts";

const engine = createLiquidEngine({ snippetsDir: path.join(THEME_DIR, "snippets"), cache: true });
const parsedFiles = new Map<string, Template[]>();
const parsedSections = new Map<string, { templates: Template[]; schema: SectionSchema } | null>();

/** The theme, ready to print one page or parts of it. */
export type ThemeRender = {
  /** The content of the page's template: its sections, one after the other. */
  renderTemplate: () => Promise<string>;
  renderLayout: (name: string, contents: { header: string; layout: string }) => Promise<string>;
  /** A section by its id on this page, or by its file name; null when there is none. */
  renderSectionById: (id: string) => Promise<string | null>;
  /** Renders Liquid that came from elsewhere (an app proxy) with the page's objects; `layout` null is `none`. */
  renderText: (liquid: string) => Promise<{ html: string; layout: string | null }>;
};

/** Prepares the theme for one visit and one page. */
export function createThemeRender(store: StoreObjects, page: PageContent): ThemeRender {
  const { visit } = store;
  const globals = pageGlobals(store, page);
  const scope: RenderScope = {
    store,
    translate: themeTranslations(visit.locale),
    assetUrl: (file) => themeAssetUrl(visit.theme.id, file),
    readAsset: (file) => readThemeFile(`assets/${file}`),
    renderSection: (type) => renderSection(type, { type, settings: {}, blocks: {} }),
    renderSectionGroup: (name) => renderList(readGroup(name), `sections--${visit.theme.id}`),
    form: page.form ?? null,
    layout: "theme",
  };
  bindRenderScope(globals, scope);

  async function renderSection(id: string, placed: PlacedSection): Promise<string> {
    const parsed = parseSection(placed.type);
    if (!parsed) throw new Error(`the theme has no section "${placed.type}"`);
    const { templates, schema } = parsed;
    const blocks = placed.block_order ?? Object.keys(placed.blocks);
    const section = {
      id,
      settings: resolveSettings(store, schema.settings, placed.settings),
      blocks: blocks.flatMap((blockId) => {
        const block = placed.blocks[blockId];
        const settings = schema.blocks.find((candidate) => candidate.type === block?.type)?.settings ?? [];
        if (!block) return [];
        const resolved = resolveSettings(store, settings, block.settings);
        return [{ id: blockId, type: block.type, settings: resolved, shopify_attributes: "" }];
      }),
    };
    const sectionGlobals = Object.defineProperties(
      {},
      {
        ...Object.getOwnPropertyDescriptors(globals),
        section: { value: section, enumerable: true },
      },
    );
    bindRenderScope(sectionGlobals, scope);
    const html = String(await engine.render(templates, {}, { globals: sectionGlobals }));
    const tag = schema.tag ?? "div";
    const className = ["shopify-section", schema.class].filter(Boolean).join(" ");
    return `<${tag} id="shopify-section-${id}" class="${className}">${html}</${tag}>`;
  }

  async function renderList(list: SectionList, prefix: string): Promise<string> {
    const parts: string[] = [];
    for (const [key, placed] of placedSections(list)) parts.push(await renderSection(`${prefix}__${key}`, placed));
    return parts.join("\n");
  }

  return {
    renderTemplate: () => renderList(readTemplate(page.template), templatePrefix(visit.theme.id, page.template)),
    renderLayout: async (name, contents) => {
      const layoutGlobals = Object.defineProperties(
        {},
        {
          ...Object.getOwnPropertyDescriptors(globals),
          content_for_header: { value: contents.header, enumerable: true },
          content_for_layout: { value: contents.layout, enumerable: true },
        },
      );
      bindRenderScope(layoutGlobals, scope);
      return String(await engine.render(parseFile(`layout/${name}.liquid`), {}, { globals: layoutGlobals }));
    },
    renderSectionById: async (id) => {
      const [owner, key = ""] = id.split("__");
      const template = templateNames().find((name) => owner === templatePrefix(visit.theme.id, name));
      const lists = template ? [readTemplate(template)] : GROUPS.map(readGroup);
      const placed = lists.flatMap((list) => placedSections(list)).find(([name]) => name === key)?.[1];
      if (placed) return renderSection(id, placed);
      return parseSection(id) ? renderSection(id, { type: id, settings: {}, blocks: {} }) : null;
    },
    renderText: async (liquid) => {
      const html = String(await engine.render(engine.parse(liquid), {}, { globals }));
      return { html, layout: scope.layout };
    },
  };
}

function placedSections(list: SectionList): [string, PlacedSection][] {
  return list.order.flatMap((key) => {
    const placed = list.sections[key];
    return placed && placed.disabled !== true ? [[key, placed] satisfies [string, PlacedSection]] : [];
  });
}

const GROUPS = ["header-group", "footer-group"];

/** Each template has a number of its own, so that a section's id alone says where it stands. */
function templatePrefix(themeId: number, template: string): string {
  return `template--${themeId + 1 + templateNames().indexOf(template)}`;
}

function readTemplate(name: string): SectionList {
  return readThemeJson(sectionListSchema, `templates/${name}.json`);
}

function readGroup(name: string): SectionList {
  return readThemeJson(sectionListSchema, `sections/${name}.json`);
}

function parseFile(file: string): Template[] {
  const known = parsedFiles.get(file);
  if (known) return known;
  const text = readThemeFile(file);
  if (text === null) throw new Error(`theme file ${file} is missing`);
  const templates = engine.parse(text, file);
  parsedFiles.set(file, templates);
  return templates;
}

function parseSection(type: string): { templates: Template[]; schema: SectionSchema } | null {
  const known = parsedSections.get(type);
  if (known !== undefined) return known;
  const file = `sections/${type}.liquid`;
  const text = /^[\w-]+$/.test(type) ? readThemeFile(file) : null;
  const schema = text === null ? null : sectionSchema.parse(JSON.parse(schemaText(text) ?? `{"name":"${type}"}`));
  const parsed = schema ? { templates: parseFile(file), schema } : null;
  parsedSections.set(type, parsed);
  return parsed;
}
