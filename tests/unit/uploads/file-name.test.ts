import { expect, test } from "vitest";
import { cleanFileName } from "@/lib/uploads/file-name";

test.each([
  ["photo.JPEG", "photo.jpg"],
  ["../../etc/passwd", "passwd.jpg"],
  ["C:\\Users\\me\\shot.png", "shot.jpg"],
  ["bill\u202Egpj.exe", "billgpj.jpg"],
  ['<img src=x onerror="alert(1)">.png', "img srcx onerroralert(1).jpg"],
  ["Квитанция № 5.png", "Квитанция  5.jpg"],
  ["", "file.jpg"],
  [`${"a".repeat(300)}.png`, `${"a".repeat(80)}.jpg`],
])("the name %j is kept as %j", (name, cleaned) => {
  expect(cleanFileName(name, "image/jpeg")).toBe(cleaned);
});
