import sharp from "sharp";

/** A made-up photo of a shop door with its opening hours, different for every seed number. */
export async function shopDoor(seed: number): Promise<Buffer> {
  const hue = (seed * 47) % 360;
  const opens = 8 + (seed % 3);
  const closes = 17 + (seed % 4);
  const days = ["Mon–Fri", "Sat"].map(
    (day, row) =>
      `<text x="320" y="${330 + row * 46}" font-size="32" text-anchor="middle" fill="#1b2220">${day}  ${opens + row}:00 – ${closes - row * 3}:${seed % 2 ? "30" : "00"}</text>`,
  );
  const bricks = Array.from({ length: 60 }, (_, n) => {
    const shade = 32 + ((n * 13 + seed * 7) % 14);
    return `<rect x="${(n % 8) * 84 - (Math.floor(n / 8) % 2) * 42}" y="${Math.floor(n / 8) * 64}" width="80" height="60" fill="hsl(${hue} 22% ${shade}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="hsl(${hue} 15% 24%)"/>${bricks.join("")}
    <rect x="130" y="60" width="380" height="400" rx="8" fill="#efece4"/>
    <rect x="150" y="80" width="340" height="130" fill="hsl(${(hue + 140) % 360} 30% 40%)"/>
    <text x="320" y="160" font-size="38" text-anchor="middle" font-family="serif" fill="#fff">Old Books No. ${seed}</text>
    <text x="320" y="268" font-size="26" text-anchor="middle" fill="#465049">OPENING HOURS</text>${days.join("")}
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
