import {
  type Parser,
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";

type Frame = {
  /** Printed before and after the content. */
  open: string;
  close: string;
  /** Variables that only the content sees. */
  variables?: object;
};

/** A tag with Liquid content between an opening and a closing text. `args` is what stands behind the tag's name. */
export function blockTag(
  name: string,
  frame: (args: string, context: Context, liquid: Liquid) => Generator<unknown, Frame, unknown>,
) {
  return class extends Tag {
    readonly #args: string;
    readonly #templates: Template[] = [];

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid);
      this.#args = token.args;
      const stream = parser
        .parseStream(remaining)
        .on(`tag:end${name}`, () => void stream.stop())
        .on("template", (template: Template) => void this.#templates.push(template))
        .on("end", () => {
          throw new Error(`tag {% ${name} %} is not closed`);
        });
      stream.start();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const { open, close, variables } = yield* frame(this.#args, context, this.liquid);
      emitter.write(open);
      context.push(variables ?? {});
      yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter);
      context.pop();
      emitter.write(close);
    }
  };
}
