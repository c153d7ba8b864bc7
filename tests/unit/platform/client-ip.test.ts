import { expect, test } from "vitest";
import { clientIp } from "@/lib/platform/client-ip";

const from = (forwarded: string, hops: number) =>
  clientIp(new Headers({ "x-forwarded-for": forwarded }), hops);

test("with one proxy the address it saw counts, not what the client claims", () => {
  expect(from("203.0.113.1, 198.51.100.7", 1)).toBe("198.51.100.7");
});

test("with two proxies the outer one's counts", () => {
  expect(from("203.0.113.1, 198.51.100.7, 10.0.0.2", 2)).toBe("198.51.100.7");
});

test("a chain shorter than the proxies is nobody in particular", () => {
  expect(from("198.51.100.7", 2)).toBe("unknown");
});

test("one IPv6 network is one client", () => {
  expect(from("2001:db8:1:2:3:4:5:6", 1)).toBe(from("2001:db8:1:2::1", 1));
  expect(from("2001:db8:1:2::1", 1)).not.toBe(from("2001:db8:1:3::1", 1));
});

test("an IPv4 address written as IPv6 is the same one", () => {
  expect(from("::ffff:198.51.100.7", 0)).toBe("198.51.100.7");
});

test("what is no address is not kept", () => {
  expect(from("<script>", 1)).toBe("unknown");
});
