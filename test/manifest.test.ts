/** What Handrail may do. A changed snapshot here is a decision, to be explained in the README. */
import { describe, expect, it } from "vitest";
import { manifest } from "../manifest.config";

const made = (browser: string, mode: string) => manifest({ browser, mode });

const policyOf = (browser: string, mode: string) =>
  new Map(
    String(
      (made(browser, mode).content_security_policy as { extension_pages: string }).extension_pages,
    )
      .split("; ")
      .map((directive) => {
        const [name = "", ...values] = directive.split(" ");
        return [name, values] as const;
      }),
  );

describe.each([
  ["chrome", "production"],
  ["firefox", "production"],
  ["chrome", "e2e"],
])("the manifest for %s, %s", (browser, mode) => {
  it("is the one that was decided on", () => {
    expect(made(browser, mode)).toMatchSnapshot();
  });

  it("asks for exactly these permissions", () => {
    const { permissions, optional_permissions, optional_host_permissions } = made(browser, mode);
    expect(permissions).toEqual([
      "storage",
      "unlimitedStorage",
      "scripting",
      "alarms",
      "activeTab",
      ...(browser === "firefox" ? [] : ["offscreen"]),
      ...(mode === "e2e" ? ["downloads"] : []),
    ]);
    expect(optional_permissions).toEqual(mode === "e2e" ? undefined : ["downloads"]);
    expect(optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
  });

  it("is born with no site, but for this computer in end-to-end tests", () => {
    expect(made(browser, mode).host_permissions).toEqual(
      mode === "e2e" ? ["http://127.0.0.1/*", "http://localhost/*"] : undefined,
    );
    expect(made(browser, mode).content_scripts).toBeUndefined();
  });

  it("lets nothing out, runs no text as code, and makes no markup of text", () => {
    const policy = policyOf(browser, mode);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("connect-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
    for (const closed of ["base-uri", "form-action", "object-src", "frame-src"]) {
      expect([closed, policy.get(closed)]).toEqual([closed, ["'none'"]]);
    }
    expect(policy.get("require-trusted-types-for")).toEqual(["'script'"]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
  });

  it("shows pages nothing but the panel", () => {
    expect(made(browser, mode).web_accessible_resources).toMatchObject([
      { resources: ["panel.html"] },
    ]);
  });

  it("can be talked to by nobody else, and runs in no other way", () => {
    expect(made(browser, mode)).not.toHaveProperty("externally_connectable");
    expect(made(browser, mode)).not.toHaveProperty("sandbox");
    expect(made(browser, mode)).not.toHaveProperty("update_url");
  });
});

describe("the panel's address", () => {
  it("is another one each time in Chrome, so that no page can guess it", () => {
    expect(made("chrome", "production").web_accessible_resources).toMatchObject([
      { use_dynamic_url: true },
    ]);
  });

  it("is one per installation in Firefox, which does not know use_dynamic_url", () => {
    const [resource] = made("firefox", "production").web_accessible_resources ?? [];
    expect(resource).not.toHaveProperty("use_dynamic_url");
  });
});

describe("for Firefox", () => {
  it("says that it collects nothing", () => {
    expect(made("firefox", "production").browser_specific_settings).toMatchObject({
      gecko: { data_collection_permissions: { required: ["none"] }, strict_min_version: "140.0" },
    });
    expect(made("chrome", "production")).not.toHaveProperty("browser_specific_settings");
  });
});

describe("the variant for end-to-end tests", () => {
  it("differs from the one that is shipped only in what a test cannot allow by a press", () => {
    const { host_permissions: _sites, permissions, ...rest } = made("chrome", "e2e");
    const {
      permissions: asked,
      optional_permissions: onPress,
      ...shipped
    } = made("chrome", "production");
    expect(rest).toEqual(shipped);
    expect(permissions).toEqual([...(asked ?? []), ...(onPress ?? [])]);
  });
});
