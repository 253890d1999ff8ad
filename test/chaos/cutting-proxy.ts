import { connect, createServer, type Socket } from "node:net";

export interface CuttingProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Where a connection breaks, in bytes: of the request on its way to the server, or of the answer on its way back. */
export type Cut = { readonly request: number } | { readonly answer: number };

/**
 * Passes everything on to a server on loopback, but breaks the first connection whose request begins with or contains
 * `match`, once. What was cut off is not sent.
 */
export async function cuttingProxy(port: number, match: string, cut: Cut): Promise<CuttingProxy> {
  let armed = true;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    open.add(client).add(upstream);
    let cutting = false;
    let answered = 0;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on("error", end).on("close", end);
    client.on("data", (chunk) => {
      if (armed && chunk.includes(match)) {
        armed = false;
        cutting = true;
        answered = 0;
        if ("request" in cut) {
          upstream.end(chunk.subarray(0, cut.request));
          client.destroy();
          return;
        }
      }
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      if (!cutting || !("answer" in cut)) {
        client.write(chunk);
        return;
      }
      const rest = Math.max(0, cut.answer - answered);
      answered += chunk.length;
      if (answered < cut.answer) client.write(chunk);
      else client.end(chunk.subarray(0, rest), end);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const own = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${own}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
