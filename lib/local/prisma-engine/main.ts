import { readArguments } from "./arguments";
import { runDatabaseCommand } from "./database-command";
import { serveEngine } from "./rpc";

const call = readArguments(process.argv.slice(2));

if (call.kind === "version") {
  process.stdout.write("schema-engine-cli wasm\n");
} else if (call.kind === "database") {
  process.exit(await runDatabaseCommand(call.command, call.url));
} else {
  serveEngine(call.url, call.datamodels);
}
