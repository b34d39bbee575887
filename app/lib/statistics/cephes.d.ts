/** The package's own types are not named in its `exports`, so TypeScript does not find them: what is used of it. */
declare module "cephes" {
  export const compiled: Promise<void>;
  export function ndtr(x: number): number;
  export function ndtri(p: number): number;
  export function chdtrc(degrees: number, value: number): number;
}
