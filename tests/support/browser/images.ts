import sharp from "sharp";

/** A file as `setInputFiles` takes it. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A picture of noise, which no format makes smaller: big enough to be too big when asked for. */
export async function noisePng(name: string, side: number): Promise<ChosenFile> {
  const raw = Buffer.alloc(side * side * 3);
  for (let index = 0; index < raw.length; index++) raw[index] = (index * 2_654_435_761) >>> (index % 13);
  const buffer = await sharp(raw, { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return { name, mimeType: "image/png", buffer };
}
