// @vitest-environment node
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, seed } from "./seed.mjs";
import { startCrm } from "./server.mjs";

describe("server", () => {
  let folder: string;
  let crm: Awaited<ReturnType<typeof startCrm>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "handrail-crm-"));
    await writeFile(join(folder, "index.html"), "<html><head><title>CRM</title></head></html>");
    crm = await startCrm({
      dist: folder,
      headers: { "content-security-policy": "default-src 'self'" },
    });
  });

  afterEach(() => crm.reset());

  afterAll(async () => {
    await crm.close();
    await rm(folder, { recursive: true });
  });

  const send = (method: string, path: string, body?: object, headers = {}) =>
    fetch(new URL(path, crm.url), {
      method,
      headers: { prefer: "return=representation", ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });

  const signIn = (email: string, password: string) =>
    send("POST", "auth/v1/token?grant_type=password", { email, password });

  it("tells the page where the backend is, without an inline script", async () => {
    const page = await send("GET", "");
    expect(page.headers.get("content-security-policy")).toBe("default-src 'self'");
    const source = /<script src="(.+)"><\/script><title>/.exec(await page.text())?.[1] ?? "";
    const script = await send("GET", source);
    expect(await script.text()).toContain("realtimex_crm_supabase_config");
    expect(script.headers.has("content-security-policy")).toBe(false);
  });

  it("serves no file from outside its folder", async () => {
    expect((await send("GET", "..%2f..%2fetc%2fpasswd")).status).toBe(404);
  });

  it("signs in with the right password only", async () => {
    expect((await signIn("admin@example.test", "wrong")).status).toBe(400);

    const session = await (await signIn("li.na@example.test", PASSWORD)).json();
    const authorization = `Bearer ${session.access_token}`;
    const user = await (await send("GET", "auth/v1/user", undefined, { authorization })).json();
    expect(user.email).toBe("li.na@example.test");
    expect((await send("GET", "auth/v1/user")).status).toBe(403);
  });

  it("lists through the views, with the total in a header", async () => {
    const list = await send("GET", "rest/v1/deals_summary?stage=eq.won&limit=2&offset=0");
    expect(await list.json()).toMatchObject([{ company_name: "Northwind Bearings" }, {}]);
    expect(list.headers.get("content-range")).toMatch(/^0-1\/\d+$/);
  });

  it("creates a row, with the columns that the database would fill in", async () => {
    const created = await send("POST", "rest/v1/deals?select=*", { name: "New", stage: "won" });
    expect(created.status).toBe(201);
    const [deal] = await created.json();
    expect(deal).toMatchObject({ id: 41, name: "New", archived_at: null });
    expect(crm.tables.deals.at(-1)).toEqual(deal);
    expect(crm.requests).toEqual([{ method: "POST", path: "/rest/v1/deals?select=*" }]);
  });

  it("changes and deletes the rows that the filter finds", async () => {
    await send("PATCH", "rest/v1/deals?id=eq.3&select=*", { amount: 1 });
    expect(crm.tables.deals[2]?.amount).toBe(1);
    await send("DELETE", "rest/v1/deals?id=in.(1,2)&select=*");
    expect(crm.tables.deals).toHaveLength(38);
  });

  it("answers with one object to those who want one", async () => {
    const accept = "application/vnd.pgrst.object+json";
    const one = await send("GET", "rest/v1/tags?id=eq.1", undefined, { accept });
    expect(await one.json()).toMatchObject({ id: 1, name: "VIP" });
    expect((await send("GET", "rest/v1/tags?id=eq.9", undefined, { accept })).status).toBe(406);

    const note = await send("POST", "rest/v1/contactNotes", { contact_id: 1, text: "Called." });
    expect(await note.json()).toMatchObject({ id: 41, text: "Called." });
  });

  it("keeps the two ways to tick a task off in step", async () => {
    await send("PATCH", "rest/v1/tasks?id=eq.1", { done_date: "2026-11-16T10:00:00Z" });
    expect(crm.tables.tasks[0]?.status).toBe("done");
    await send("PATCH", "rest/v1/tasks?id=eq.1", { status: "todo" });
    expect(crm.tables.tasks[0]?.done_date).toBeNull();
  });

  it("says so when it cannot answer", async () => {
    const table = await send("GET", "rest/v1/nonsense");
    expect([table.status, await table.text()]).toEqual([
      404,
      expect.stringContaining("Could not find"),
    ]);
    expect((await send("GET", "rest/v1/deals?name=match.x")).status).toBe(400);
    expect((await send("POST", "rest/v1/rpc/nonsense", {})).status).toBe(404);
  });

  it("goes back to the seed on reset", async () => {
    await send("DELETE", "rest/v1/deals?id=gt.0");
    crm.reset();
    expect(crm.tables).toEqual(seed());
    expect(crm.requests).toEqual([]);
  });
});
