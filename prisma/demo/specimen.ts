import sharp from "sharp";

/** What is printed on a made-up identity card. */
export interface Specimen {
  name: string;
  born: string;
  country: string;
  number: string;
  home: string[];
}

/** The front of a made-up identity card: a drawn face, readable fields, and the word SPECIMEN across it. */
export function specimenFront({ name, born, country, number }: Specimen): Promise<Buffer> {
  return card(`
    <rect x="70" y="190" width="230" height="290" rx="10" fill="#d5dedb"/>
    <circle cx="185" cy="300" r="62" fill="#8a9b95"/><path d="M85 480a100 95 0 0 1 200 0z" fill="#8a9b95"/>
    <text x="70" y="110" font-size="40" font-weight="bold">IDENTITY CARD</text>
    <text x="890" y="110" font-size="40" text-anchor="end">${country}</text>
    ${field(350, 230, "Name", name)}${field(350, 330, "Date of birth", born)}${field(350, 430, "Number", number)}
    ${field(640, 330, "Valid until", "2034-05-31")}`);
}

/** The back of the same card: where its holder lives. */
export function specimenBack({ home, number, country }: Specimen): Promise<Buffer> {
  const line = `I<${country}${number}`.padEnd(36, "<").replaceAll("<", "&lt;");
  return card(`
    ${field(70, 120, "Address", home.join(", "))}${field(70, 230, "Issued by", "Registry of Specimens")}
    <rect y="430" width="960" height="120" fill="#f4f4ee"/>
    <text x="70" y="500" font-size="34" font-family="monospace">${line}</text>`);
}

function field(x: number, y: number, label: string, value: string): string {
  return `<text x="${x}" y="${y}" font-size="22" fill="#5d6f68">${label}</text><text x="${x}" y="${y + 40}" font-size="34">${value}</text>`;
}

function card(content: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="730">
    <rect width="1080" height="730" fill="#6e5f4b"/>
    <svg x="60" y="60" width="960" height="610" font-family="sans-serif" fill="#1b2220">
      <rect width="960" height="610" rx="36" fill="#e9eee6"/>
      ${content}
      <text x="480" y="360" font-size="120" fill="#b3362b" fill-opacity="0.28" text-anchor="middle" transform="rotate(-18 480 330)">SPECIMEN</text>
    </svg>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}
