/** Something that happens once, and can be waited for. */
export function createSignal(): { raised: Promise<void>; raise: () => void } {
  let raise = (): void => undefined;
  const raised = new Promise<void>((resolve) => (raise = resolve));
  return { raised, raise: () => raise() };
}
