/** What an arm is called in logs and events: a, b, c... in the order of the plan, which is fixed once it runs. Its name is a merchant's text. */
export function armKey(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}
