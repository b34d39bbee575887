/** Works through `count` tasks with at most `width` at a time. Rejects with the first failure, when the others have stopped. */
export async function runParallel(count: number, width: number, task: (index: number) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  let next = 0;

  async function work(): Promise<void> {
    while (next < count && failures.length === 0) {
      const index = next++;
      try {
        await task(index);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, count) }, work));
  if (failures.length > 0) throw failures[0];
}
