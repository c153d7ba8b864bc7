import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { migrationDriver } from "./adapter";
import type { Datamodel } from "./arguments";

type EngineMethod = (params: unknown) => Promise<unknown>;

/** What the WebAssembly module's glue code offers; the package types only its bundled form. */
interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: {
    new: (
      options: { datamodels: Datamodel[] },
      log: () => void,
      driver: unknown,
    ) => Promise<Record<string, EngineMethod>>;
  };
}

export interface Engine {
  call(method: string, params: unknown): Promise<unknown>;
  close(): Promise<unknown>;
}

let panicMessage = "";

/** What the engine said when it last panicked; the thrown error carries only "unreachable". */
export function lastPanic(): string {
  return panicMessage;
}

async function loadModule(): Promise<EngineModule> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        panicMessage = message;
      },
    },
  });
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const glue = (await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href)) as EngineModule;
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** Starts Prisma's schema engine in this process, connected to `url`. */
export async function openEngine(url: string, datamodels: Datamodel[]): Promise<Engine> {
  const { SchemaEngine } = await loadModule();
  const driver = migrationDriver(url);
  const engine = await SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(driver.factory),
  );
  return {
    close: driver.close,
    call(method, params) {
      const run = engine[method];
      if (!run) throw new Error(`The schema engine has no method "${method}".`);
      return run.call(engine, params);
    },
  };
}
