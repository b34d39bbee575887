/** Who a server's files must belong to: PostgreSQL refuses to run as root, so there its processes run as "nobody". */
export const serverOwner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;

type ProcessOptions = { uid?: number; gid?: number; env: NodeJS.ProcessEnv; cwd: string };

/** Options for every process of the server; no folder of ours is its working folder. */
export const serverProcess: ProcessOptions = {
  ...serverOwner,
  env: { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", NODE_ENV: "production" },
  cwd: "/",
};
