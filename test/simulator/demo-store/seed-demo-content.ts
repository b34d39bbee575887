import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { DEMO_ARTICLES, DEMO_BLOG } from "./content/articles.ts";
import { FREQUENT_QUESTIONS } from "./content/frequent-questions.ts";
import { DEMO_MENUS } from "./content/menus.ts";
import { DEMO_PAGES } from "./content/pages.ts";
import { DEMO_POLICIES } from "./content/policies.ts";
import { slug } from "./slug.ts";
import { textToHtml } from "./text-to-html.ts";

const DAY_MS = 86_400_000;

/** Pages, blog, policies, questions and menus. */
export function seedDemoContent(shop: ShopState, { ids, clock }: Pick<SimulatorContext, "ids" | "clock">): void {
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS).toISOString();
  const opened = daysAgo(700);

  shop.pages = DEMO_PAGES.map(({ handle, title, html }) => ({
    id: ids.numeric(),
    handle,
    title,
    bodyHtml: html,
    publishedAt: opened,
    createdAt: opened,
    updatedAt: daysAgo(30),
  }));
  shop.blogs = [{ id: ids.numeric(), ...DEMO_BLOG }];
  shop.articles = DEMO_ARTICLES.map((article) => ({
    id: ids.numeric(),
    blogHandle: DEMO_BLOG.handle,
    handle: article.handle,
    title: article.title,
    author: article.author,
    bodyHtml: textToHtml(article.text),
    summaryHtml: textToHtml(article.summary),
    tags: [...article.tags],
    publishedAt: daysAgo(article.daysAgo),
    createdAt: daysAgo(article.daysAgo),
    updatedAt: daysAgo(article.daysAgo),
  }));
  shop.policies = DEMO_POLICIES.map(({ type, handle, title, text }) => ({
    id: ids.numeric(),
    type,
    handle,
    title,
    bodyHtml: textToHtml(text),
    updatedAt: daysAgo(60),
  }));
  shop.metaobjects = FREQUENT_QUESTIONS.map(({ category, question, answer }) => ({
    id: ids.numeric(),
    type: "faq",
    handle: slug(question),
    displayName: question,
    fields: [
      { key: "category", type: "single_line_text_field", value: category },
      { key: "question", type: "single_line_text_field", value: question },
      { key: "answer", type: "multi_line_text_field", value: answer },
    ],
    updatedAt: daysAgo(20),
  }));
  shop.menus = DEMO_MENUS.map((menu) => structuredClone(menu));
}
