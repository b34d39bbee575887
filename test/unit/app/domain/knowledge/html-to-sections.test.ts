import { expect, test } from "vitest";
import { htmlToSections } from "~/domain/knowledge/html-to-sections";

test("splits by headings and keeps what stands before the first", () => {
  const html = `<p>We ship from Portland.</p><h2>Delivery&nbsp;times</h2><p>Two to <b>four</b> days.</p>
    <h3>Costs</h3><ul><li>Free over $75</li><li>$6 below</li></ul>`;

  expect(htmlToSections(html)).toEqual([
    { heading: null, text: "We ship from Portland." },
    { heading: "Delivery times", text: "Two to four days." },
    { heading: "Costs", text: "- Free over $75\n- $6 below" },
  ]);
});

test("takes bold questions, summaries and definition terms for headings", () => {
  const html = `<p><strong>Can I return worn shoes?</strong></p><p>Yes, for 30 days.</p>
    <details><summary>Do you ship abroad?</summary><p>To Canada.</p></details><dl><dt>Gift cards</dt><dd>Never expire.</dd></dl>`;

  expect(htmlToSections(html)).toEqual([
    { heading: "Can I return worn shoes?", text: "Yes, for 30 days." },
    { heading: "Do you ship abroad?", text: "To Canada." },
    { heading: "Gift cards", text: "Never expire." },
  ]);
});

test("tables become lines and entities characters", () => {
  const html =
    "<table><tr><th>Size</th><th>Foot</th></tr><tr><td>42</td><td>26.5&#160;cm</td></tr></table><p>R&amp;D &#x2014; done</p>";

  expect(htmlToSections(html)).toEqual([{ heading: null, text: "Size | Foot\n42 | 26.5 cm\nR&D — done" }]);
});

test("entities that stand for no character leave nothing that the database refuses", () => {
  const html = "<p>&#0; &#xD83D; &#57343; &#x110000; \u0000 &#x1F44B;</p>";

  expect(htmlToSections(html)).toEqual([{ heading: null, text: "\ufffd \ufffd \ufffd \ufffd 👋" }]);
});

test("a hostile page of a megabyte is read in a moment", () => {
  const hostile = ["<svg", "<script>", "<h1", "<!--", "<p><b>a?", "<p><strong>"].map((piece) =>
    piece.repeat(1_000_000 / piece.length),
  );

  for (const html of hostile) {
    const startMs = performance.now();
    htmlToSections(html);
    expect(performance.now() - startMs).toBeLessThan(3000);
  }
});

test("scripts, styles and comments are not text, and entities do not become tags", () => {
  const html = "<style>p{}</style><script>alert('<p>x</p>')</script><!-- <p>old</p> --><p>&lt;b&gt;safe&lt;/b&gt;</p>";

  expect(htmlToSections(html)).toEqual([{ heading: null, text: "<b>safe</b>" }]);
});

test("a long section is split between paragraphs and nothing is lost", () => {
  const paragraphs = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} ${"word ".repeat(40)}end.`);
  const sections = htmlToSections(`<h2>Long</h2>${paragraphs.map((text) => `<p>${text}</p>`).join("")}`);

  expect(sections.length).toBeGreaterThan(2);
  expect(sections.every(({ heading, text }) => heading === "Long" && text.length <= 1200)).toBe(true);
  expect(sections.map(({ text }) => text).join("\n")).toBe(paragraphs.join("\n"));
});

test("nothing is said about nothing", () => {
  expect(htmlToSections("")).toEqual([]);
  expect(htmlToSections("<h2>Empty</h2><p> </p>")).toEqual([]);
});
