#!/usr/bin/env node
// Prisma's CLI starts its schema engine as an executable; this file is that executable.
import { tsImport } from "tsx/esm/api";

await tsImport("./main.ts", import.meta.url);
