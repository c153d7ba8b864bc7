import { writeFileSync } from "node:fs";
import path from "node:path";
import { environmentExample } from "./example";

writeFileSync(path.resolve(import.meta.dirname, "../../../.env.example"), environmentExample());
