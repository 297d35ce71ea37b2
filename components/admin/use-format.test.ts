import { describe, expect, it } from "vitest";
import { formats } from "./use-format";

describe("formats", () => {
  const en = formats("en");
  const zh = formats("zh-CN");

  it("keeps a calendar day the day that it is, wherever the reader is", () => {
    expect(en.day("2026-03-05")).toBe("Mar 5, 2026");
    expect(zh.day("2026-03-05")).toBe("2026年3月5日");
  });

  it("says a duration in the largest unit that fits", () => {
    expect(en.duration(0)).toBe("0 seconds");
    expect(en.duration(90_000)).toBe("1.5 minutes");
    expect(en.duration(8 * 3_600_000)).toBe("8 hours");
    expect(zh.duration(3 * 86_400_000)).toBe("3天");
  });

  it("says sizes as people do", () => {
    expect(en.bytes(1_843_200)).toBe("1.8 MB");
    expect(en.bytes(512)).toBe("512 bytes");
    expect(zh.bytes(512)).toBe("512字节");
  });

  it("says the time as the panel does", () => {
    const at = new Date(2026, 2, 5, 5, 9).getTime();
    expect(en.moment(at)).toBe("Mar 5, 2026, 05:09");
    expect(zh.moment(at)).toBe("2026年3月5日 05:09");
  });

  it("writes shares in per cent", () => {
    expect(en.percent(2 / 3)).toBe("67%");
  });
});
