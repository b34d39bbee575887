import type { Context, Liquid } from "liquidjs";
import { blockTag } from "./block-tag.ts";
import { renderScopeOf } from "./render-scope.ts";

/** `{% paginate collection.products by 24 %}`: inside, the list holds only the page that `?page=` asks for. */
export function registerPaginateTag(engine: Liquid): void {
  engine.registerTag("paginate", blockTag("paginate", paginateFrame));
}

function* paginateFrame(args: string, context: Context, liquid: Liquid) {
  const match = /^\s*([\w-]+)\.([\w-]+)\s+by\s+(\S+)/.exec(args);
  if (!match) throw new Error(`{% paginate ${args} %}: expected "object.list by number"`);
  const [, owner = "", list = "", size = ""] = match;

  const parent: unknown = yield liquid._evalValue(owner, context);
  const items: unknown = yield liquid._evalValue(`${owner}.${list}`, context);
  const perPage: unknown = yield liquid._evalValue(size, context);
  const pageSize = Math.max(1, Math.min(250, Number(perPage) || 50));
  const { url } = renderScopeOf(context).store.visit;
  const all: unknown[] = Array.isArray(items) ? items : [];
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const current = Math.min(pages, Math.max(1, Number(url.searchParams.get("page")) || 1));
  const offset = (current - 1) * pageSize;

  return {
    open: "",
    close: "",
    variables: {
      [owner]: withList(parent, list, all.slice(offset, offset + pageSize)),
      paginate: {
        current_page: current,
        current_offset: offset,
        items: all.length,
        page_size: pageSize,
        pages,
        page_param: "page",
        previous: current > 1 ? { title: "Previous", url: pageUrl(url, current - 1), is_link: true } : null,
        next: current < pages ? { title: "Next", url: pageUrl(url, current + 1), is_link: true } : null,
        parts: pageParts(url, current, pages),
      },
    },
  };
}

/** The same object with one property answered by a page of it. */
function withList(parent: unknown, list: string, page: unknown[]): unknown {
  if (typeof parent !== "object" || parent === null) return parent;
  return new Proxy(parent, {
    get: (target, key): unknown => (key === list ? page : Reflect.get(target, key)),
  });
}

/** First, last and the neighbours of the current page; gaps are an ellipsis. */
function pageParts(url: URL, current: number, pages: number) {
  const shown = [...new Set([1, current - 1, current, current + 1, pages])].filter(
    (page) => page >= 1 && page <= pages,
  );
  return shown
    .sort((a, b) => a - b)
    .flatMap((page, index) => {
      const before = shown[index - 1];
      const gap = before !== undefined && page - before > 1 ? [{ title: "…", url: null, is_link: false }] : [];
      const part = {
        title: String(page),
        url: page === current ? null : pageUrl(url, page),
        is_link: page !== current,
      };
      return [...gap, part];
    });
}

function pageUrl(url: URL, page: number): string {
  const query = new URLSearchParams(url.search);
  query.delete("section_id");
  query.set("page", String(page));
  return `${url.pathname}?${query.toString()}`;
}
