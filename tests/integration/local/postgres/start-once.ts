import { startPostgres } from "@/lib/local/postgres/start";

// One start in a process of its own: `start-once.ts <dir> <port>` prints the server it got and leaves it running.
async function main() {
  const [dir, port] = process.argv.slice(2);
  const server = await startPostgres({ dir: dir!, port: Number(port), durable: false });
  process.stdout.write(JSON.stringify(server));
}

await main();
