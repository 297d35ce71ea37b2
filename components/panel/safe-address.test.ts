import { expect, test } from "vitest";
import { safeAddress } from "./safe-address";

test("an e-mail address is shown without its subject", () => {
  expect(safeAddress("mailto:an.wang@example.com?subject=CRM")).toEqual({
    url: "mailto:an.wang@example.com?subject=CRM",
    label: "an.wang@example.com",
  });
  expect(safeAddress("mailto:%E7%8E%8B%40x.cn")?.label).toBe("王@x.cn");
  expect(safeAddress("mailto:100%@x.cn")?.label).toBe("100%@x.cn");
});

test("a web page is shown by its host", () => {
  expect(safeAddress("https://chat.example.com:8443/maria")?.label).toBe("chat.example.com:8443");
});

test.each([null, "", "maria", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])(
  "%s is not followed",
  (address) => {
    expect(safeAddress(address)).toBeNull();
  },
);
