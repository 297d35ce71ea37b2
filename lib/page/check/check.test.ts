// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import type { CheckNotice } from "@/lib/messages/notices";
import { onCheckNotice } from "@/lib/messages/on-notice";
import { startCheck } from "./check";

vi.mock("@/lib/messages/on-notice", { spy: true });

const notice: CheckNotice = {
  check: [{ n: 1, anchor: { selectors: ["#note"] } as never }],
  mark: "data-handrail",
};

it("that is given up answers otherwise than one that found nothing", async () => {
  startCheck();
  const check = vi.mocked(onCheckNotice).mock.calls[0]![0];
  const first = check(notice);
  const end = check({ ...notice, check: [] });
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  expect(await end).toEqual([]);
});
