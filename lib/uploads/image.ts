import sharp, { type Sharp } from "sharp";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import type { FileType } from "./schema";

/** A small file can claim enormous dimensions; nothing above 40 megapixels is decoded. */
const MAX_PIXELS = 40_000_000;

const MAX_SIDE = 4_000;

/**
 * Decodes an image, turns it upright and encodes it anew. What is not pixels — position, camera, thumbnails, anything
 * hidden behind the end — does not survive. Profile images are cropped to their place.
 * @throws when the image cannot be decoded
 */
export async function cleanImage(bytes: Buffer, purpose: FilePurpose, type: FileType) {
  const decoded = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" }).autoOrient();
  const { image, type: written } = shaped[purpose](decoded, type);
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes: data, type: written, width: info.width, height: info.height };
}

type Shape = (image: Sharp, type: FileType) => { image: Sharp; type: FileType };

// Screenshots and documents keep their format: small print must stay readable.
const readable: Shape = (image, type) => ({
  image: encoded(image.resize(MAX_SIDE, MAX_SIDE, { fit: "inside", withoutEnlargement: true }), type),
  type,
});

const shaped: Record<FilePurpose, Shape> = {
  PROOF: readable,
  IDENTITY_FRONT: readable,
  IDENTITY_BACK: readable,
  PROFILE_PHOTO: (image) => ({
    image: image.resize(512, 512, { fit: "cover" }).webp({ quality: 85 }),
    type: "image/webp",
  }),
  PROFILE_BACKGROUND: (image) => ({
    image: image.resize(1600, 400, { fit: "cover" }).webp({ quality: 82 }),
    type: "image/webp",
  }),
};

function encoded(image: Sharp, type: FileType): Sharp {
  if (type === "image/png") return image.png({ compressionLevel: 9 });
  return type === "image/webp" ? image.webp({ quality: 88 }) : image.jpeg({ quality: 88 });
}
