import net from "node:net";

/** True when nothing listens on this port of the local machine. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.once("listening", () => probe.close(() => resolve(true)));
    // Without a host the probe also collides with servers that listen on every interface.
    probe.listen(port);
  });
}

/** The first free port at or above `from`. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < Math.min(from + 500, 65_536); port++) {
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port between ${from} and ${from + 499}. Stop something, or set another PORT.`);
}
