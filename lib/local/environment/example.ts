import { GROUPS, VARIABLE_NAMES, VARIABLES } from "../../platform/env-schema";

const HEAD = `# Every variable Piecework reads. The demo (\`npm start\`) needs none of them.
# Written by \`npm run env\` from lib/platform/env-schema.ts; change it there.
`;
const LINE_WIDTH = 110;

/** The text of `.env.example`. */
export function environmentExample(): string {
  const groups = Object.entries(GROUPS).map(([group, title]) => {
    const variables = VARIABLE_NAMES.filter((name) => VARIABLES[name].group === group);
    return [`# --- ${title}.`, ...variables.map(entry)].join("\n\n");
  });
  return `${[HEAD.trimEnd(), ...groups].join("\n\n")}\n`;
}

function entry(name: (typeof VARIABLE_NAMES)[number]): string {
  const variable = VARIABLES[name];
  const note = "standIn" in variable ? " Set by `npm start` for its stand-in; leave it empty." : "";
  const value = variable.example.includes(" ") ? `"${variable.example}"` : variable.example;
  return `${comment(variable.explain + note)}\n# ${name}=${value}`;
}

function comment(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line && line.length + word.length + 3 > LINE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => `# ${line}`).join("\n");
}
