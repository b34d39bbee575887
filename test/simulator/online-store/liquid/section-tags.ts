import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from "liquidjs";
import { blockTag } from "./block-tag.ts";
import { renderScopeOf, type RenderScope } from "./render-scope.ts";

/** `{% section 'x' %}`, `{% sections 'header-group' %}`, `{% style %}` and `{% layout %}`. */
export function registerSectionTags(engine: Liquid): void {
  engine.registerTag(
    "section",
    printingTag((scope, name) => scope.renderSection(name)),
  );
  engine.registerTag(
    "sections",
    printingTag((scope, name) => scope.renderSectionGroup(name)),
  );
  engine.registerTag("style", blockTag("style", styleFrame));
  engine.registerTag("layout", printingTag(setLayout));
}

// eslint-disable-next-line require-yield -- blockTag takes generators, since other frames evaluate Liquid.
function* styleFrame() {
  return { open: "<style data-shopify>", close: "</style>" };
}

function setLayout(scope: RenderScope, name: string): Promise<string> {
  scope.layout = name === "none" || name === "" ? null : name;
  return Promise.resolve("");
}

function printingTag(print: (scope: RenderScope, name: string) => Promise<string>) {
  return class extends Tag {
    readonly #args: string;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.#args = token.args.trim();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const name: unknown = yield this.liquid._evalValue(this.#args, context);
      const html: unknown = yield print(renderScopeOf(context), typeof name === "string" ? name : "");
      emitter.write(html);
    }
  };
}
