/** In the place of the engine: it listens to as many events as that does and looks at nothing, so that what is left is what tracing itself costs. */
export const ENGINE_THAT_RESTS = `
export function startBehavior() {
  const rest = () => undefined;
  addEventListener("scroll", rest);
  for (const type of ["change", "submit", "focusin", "copy", "click"]) document.addEventListener(type, rest, true);
}`;
