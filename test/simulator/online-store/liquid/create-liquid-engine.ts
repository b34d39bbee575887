import { Liquid } from "liquidjs";
import { registerColorFilters } from "./color-filters.ts";
import { registerFormTag } from "./form-tag.ts";
import { registerImageFilters } from "./image-filters.ts";
import { registerMoneyFilters } from "./money-filters.ts";
import { registerPaginateTag } from "./paginate-tag.ts";
import { registerRawTags } from "./raw-tags.ts";
import { registerSectionTags } from "./section-tags.ts";
import { registerTextFilters } from "./text-filters.ts";
import { registerUrlFilters } from "./url-filters.ts";

/**
 * A Liquid engine with Shopify's tags and filters. `{% render %}` looks in `snippetsDir`. An unknown filter is an
 * error: on Shopify it would print nothing, here it would hide a mistake.
 */
export function createLiquidEngine(options: { snippetsDir: string; cache: boolean }): Liquid {
  const engine = new Liquid({
    root: [options.snippetsDir],
    extname: ".liquid",
    cache: options.cache,
    strictFilters: true,
    strictVariables: false,
    ownPropertyOnly: true,
    relativeReference: false,
    timezoneOffset: 0,
  });
  registerColorFilters(engine);
  registerMoneyFilters(engine);
  registerImageFilters(engine);
  registerUrlFilters(engine);
  registerTextFilters(engine);
  registerRawTags(engine);
  registerFormTag(engine);
  registerPaginateTag(engine);
  registerSectionTags(engine);
  return engine;
}
