/** Style sheet of the checkout pages: one file, no network, light, two columns from 900 px on. */
export const CHECKOUT_STYLE = `
:root {
  --ink: #17181c; --muted: #5c5a55; --paper: #fff; --side: #f7f6f2; --line: #d9d6cf;
  --accent: #0f5c4d; --danger: #a8231b; --radius: 10px; color-scheme: light;
}
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0; color: var(--ink); background: var(--paper); line-height: 1.5; font-size: 1rem;
  font-family: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  -webkit-font-smoothing: antialiased;
}
h1, h2, h3, p, ul, dl, dd, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.5rem; letter-spacing: -0.01em; }
h2 { font-size: 1.25rem; letter-spacing: -0.01em; margin-bottom: 0.75rem; }
ul { list-style: none; }
fieldset { border: 0; min-width: 0; }
legend { padding: 0; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid color-mix(in srgb, var(--accent) 45%, transparent); outline-offset: 2px; }
[hidden] { display: none !important; }
h1:focus { outline: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { border-bottom: 1px solid var(--line); }
.top__inner { max-width: 1120px; margin: 0 auto; padding: 1rem 1.25rem; display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
.top__name { font-weight: 700; font-size: 1.25rem; color: inherit; text-decoration: none; letter-spacing: -0.02em; }
.columns { display: flex; flex-direction: column; }
.main { padding: 1.5rem 1.25rem 3rem; }
.main > * + *, form > section + section { margin-top: 2rem; }
.main > .visually-hidden + * { margin-top: 0; }
.side { order: -1; background: var(--side); border-bottom: 1px solid var(--line); padding: 0 1.25rem; }
.side details { padding: 1rem 0; }
.side summary { display: flex; justify-content: space-between; align-items: center; gap: 1rem; cursor: pointer; list-style: none; min-height: 44px; }
.side summary::-webkit-details-marker { display: none; }
.side summary::before { content: "Show order summary"; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
.side details[open] summary::before { content: "Hide order summary"; }
.side summary strong { font-size: 1.125rem; }
.fields { display: grid; gap: 0.75rem; grid-template-columns: 1fr; }
.field label { display: block; font-size: 0.875rem; color: var(--muted); margin-bottom: 0.25rem; }
.field input, .field select {
  width: 100%; min-height: 48px; padding: 0 0.875rem; font: inherit; color: inherit; background: #fff;
  border: 1px solid #a9a69e; border-radius: var(--radius);
}
.field input[aria-invalid="true"] { border-color: var(--danger); box-shadow: inset 0 0 0 1px var(--danger); }
.field__error { color: var(--danger); font-size: 0.875rem; margin-top: 0.25rem; }
.choices { border: 1px solid #a9a69e; border-radius: var(--radius); overflow: hidden; }
.choice { display: flex; align-items: center; gap: 0.75rem; padding: 0.875rem 1rem; min-height: 56px; cursor: pointer; }
.choice + .choice { border-top: 1px solid var(--line); }
.choice:has(input:checked) { background: color-mix(in srgb, var(--accent) 7%, #fff); }
.choice:has(input:focus-visible) { outline: 3px solid color-mix(in srgb, var(--accent) 45%, transparent); outline-offset: -3px; }
.choice input { width: 1.125rem; height: 1.125rem; accent-color: var(--accent); flex: none; }
.choice__text { flex: 1; }
.choice__note { display: block; font-size: 0.875rem; color: var(--muted); }
.muted { color: var(--muted); }
.small { font-size: 0.875rem; }
.button {
  min-height: 48px; padding: 0 1.25rem; font: inherit; font-weight: 600; border-radius: var(--radius); cursor: pointer;
  border: 1px solid transparent; text-decoration: none; display: inline-flex; align-items: center; justify-content: center;
}
.button--primary { background: var(--ink); color: #fff; width: 100%; min-height: 56px; font-size: 1.0625rem; }
.button--primary:hover { background: #000; }
.button--plain { background: #fff; color: var(--ink); border-color: #a9a69e; }
.button--plain:hover { border-color: var(--ink); }
.notice { border: 1px solid var(--danger); background: #fdf3f2; border-radius: var(--radius); padding: 0.875rem 1rem; }
.notice--good { border-color: var(--accent); background: #f1f7f5; }
.panel { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.125rem; }
.panel + .panel { margin-top: 1rem; }
.panel dt { font-size: 0.875rem; color: var(--muted); }
.panel dd + dt { margin-top: 0.75rem; }
.lines { display: grid; gap: 1rem; }
.line { display: grid; grid-template-columns: 64px 1fr auto; gap: 0.875rem; align-items: center; }
.line__media { position: relative; width: 64px; height: 64px; border: 1px solid var(--line); border-radius: var(--radius); background: #fff; }
.line__media img { width: 100%; height: 100%; object-fit: contain; border-radius: inherit; }
.line__count {
  position: absolute; top: -8px; right: -8px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  background: #55524b; color: #fff; font-size: 0.75rem; font-weight: 600; display: grid; place-items: center;
}
.line__title { font-weight: 500; }
.line__price { text-align: right; }
.discount { display: grid; grid-template-columns: 1fr auto; gap: 0.5rem; margin-top: 1.25rem; align-items: end; }
.tags { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.75rem; }
.tag { display: inline-flex; align-items: center; gap: 0.375rem; background: #e9e6de; border-radius: 8px; padding-left: 0.625rem; font-size: 0.875rem; }
.tag button { border: 0; background: none; cursor: pointer; min-width: 32px; min-height: 32px; font-size: 1rem; color: inherit; border-radius: 8px; }
.totals { display: grid; gap: 0.5rem; margin-top: 1.25rem; }
.totals div { display: flex; justify-content: space-between; gap: 1rem; }
.totals .totals__sum { font-size: 1.1875rem; font-weight: 700; margin-top: 0.375rem; }
.check { width: 52px; height: 52px; flex: none; border-radius: 50%; border: 2px solid var(--accent); color: var(--accent); display: grid; place-items: center; }
.thanks { display: flex; align-items: center; gap: 1rem; }
@media (min-width: 560px) {
  .fields { grid-template-columns: repeat(6, 1fr); }
  .field { grid-column: span 6; }
  .field--half { grid-column: span 3; }
  .field--third { grid-column: span 2; }
  .discount .field { grid-column: auto; }
}
@media (min-width: 900px) {
  .columns, .top__inner { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 0.8fr); }
  .top__inner { max-width: none; padding: 0; gap: 0; }
  .top__name { justify-self: end; width: 100%; max-width: 640px; padding: 1rem 3.5rem; }
  .top__cart { width: 100%; max-width: 536px; padding: 1rem 3rem; text-align: right; }
  .columns { min-height: calc(100vh - 70px); }
  .main { padding: 2.5rem 3.5rem 4rem; justify-self: end; width: 100%; max-width: 640px; }
  .side { order: 1; border-bottom: 0; border-left: 1px solid var(--line); padding: 2.5rem 3rem; }
  .side__inner { max-width: 440px; position: sticky; top: 2.5rem; }
  .side details { padding: 0; }
  .side summary { display: none; }
}
@media (prefers-reduced-motion: no-preference) { .button, .choice { transition: background 120ms, border-color 120ms; } }
`;
