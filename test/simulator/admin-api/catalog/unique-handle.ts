/** A handle made of a title (or given), with `-1`, `-2`... behind it while it is taken. */
export function uniqueHandle(wanted: string, owners: Iterable<{ handle: string }>): string {
  const base =
    wanted
      .normalize("NFKD")
      .replaceAll(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-+|-+$/g, "") || "untitled";
  const taken = new Set([...owners].map((owner) => owner.handle));
  let handle = base;
  for (let suffix = 1; taken.has(handle); suffix += 1) handle = `${base}-${suffix}`;
  return handle;
}
