import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from "liquidjs";

/** Tags whose content is not Liquid: `schema` and `doc` print nothing, `stylesheet` and `javascript` their text. */
export function registerRawTags(engine: Liquid): void {
  engine.registerTag(
    "schema",
    rawTag("schema", () => ""),
  );
  engine.registerTag(
    "doc",
    rawTag("doc", () => ""),
  );
  engine.registerTag(
    "stylesheet",
    rawTag("stylesheet", (css) => `<style>${css}</style>`),
  );
  engine.registerTag(
    "javascript",
    rawTag("javascript", (script) => `<script>${script}</script>`),
  );
}

function rawTag(name: string, print: (body: string) => string) {
  return class extends Tag {
    readonly #body: string;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.#body = readUntilEnd(name, remaining);
    }

    render(_context: Context, emitter: Emitter): void {
      emitter.write(print(this.#body));
    }
  };
}

function readUntilEnd(name: string, remaining: TopLevelToken[]): string {
  const parts: string[] = [];
  for (;;) {
    const token = remaining.shift();
    if (!token) throw new Error(`tag {% ${name} %} is not closed`);
    if ("name" in token && token.name === `end${name}`) return parts.join("");
    parts.push(token.getText());
  }
}
