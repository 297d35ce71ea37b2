/** What a demand of the gate asks, what is, and what is missing, in sentences. */
import type { TFunction } from "i18next";
import type { Criterion } from "@/lib/core/cut-over/criterion";

export interface CriterionWords {
  readonly demand: string;
  readonly is: string;
  /** Empty when it is met. */
  readonly missing: readonly string[];
}

/** As the reader writes them. */
export interface WordFormat {
  readonly number: (value: number) => string;
  readonly rate: (share: number) => string;
  readonly weekdayAndDay: (day: string) => string;
}

type Of<Kind extends Criterion["kind"]> = Extract<Criterion, { readonly kind: Kind }>;
type Words = TFunction<"cutOver">;

export function criterionWords(one: Criterion, t: Words, format: WordFormat): CriterionWords {
  switch (one.kind) {
    case "match-rate":
      return matchRateWords(one, t, format);
    case "critical":
      return criticalWords(one, t, format);
    case "crm-share":
      return crmShareWords(one, t, format);
    case "records":
      return recordWords(one, t, format);
    case "trained":
    case "proficient":
      return peopleWords(one, t, format);
  }
}

function matchRateWords(one: Of<"match-rate">, t: Words, format: WordFormat): CriterionWords {
  const { wanted, wantedDays, inRow, days, isRunTooShort } = one;
  const { rate, number, weekdayAndDay } = format;
  const bad = days.flatMap((each) => {
    const day = weekdayAndDay(each.day);
    if (each.rate === null) return t("criteria.match-rate.noPicture", { day });
    return each.rate < wanted ? t("criteria.match-rate.day", { day, rate: rate(each.rate) }) : [];
  });
  const few = wantedDays - days.length;
  return {
    demand: t("criteria.match-rate.demand", { count: wantedDays, wanted: rate(wanted) }),
    is: t("criteria.match-rate.is", { inRow: number(inRow), wantedDays: number(wantedDays) }),
    missing: [
      ...bad,
      ...(isRunTooShort
        ? [t("criteria.match-rate.tooShort")]
        : few > 0
          ? [t("criteria.match-rate.fewDays", { count: few })]
          : []),
    ],
  };
}

function criticalWords({ open }: Of<"critical">, t: Words, { number }: WordFormat): CriterionWords {
  const demand = t("criteria.critical.demand");
  if (open === null) {
    return {
      demand,
      is: t("criteria.critical.unknown"),
      missing: [t("criteria.critical.noPicture")],
    };
  }
  const missing = open === 0 ? [] : [t("criteria.critical.missing", { count: open })];
  return { demand, is: t("criteria.critical.is", { open: number(open) }), missing };
}

function crmShareWords(one: Of<"crm-share">, t: Words, { rate }: WordFormat): CriterionWords {
  const { wanted, share, missing: count, unseen, verdict } = one;
  const demand = t("criteria.crm-share.demand", { wanted: rate(wanted) });
  if (share === null) {
    return {
      demand,
      is: t("criteria.crm-share.unknown"),
      missing: [
        unseen > 0
          ? t("criteria.crm-share.unseen", { count: unseen })
          : t("criteria.crm-share.noPicture"),
      ],
    };
  }
  const missing = [
    ...(count === null || count === 0 ? [] : [t("criteria.crm-share.missing", { count })]),
    ...(unseen > 0 && verdict !== "met" ? [t("criteria.crm-share.unseen", { count: unseen })] : []),
  ];
  return { demand, is: rate(share), missing };
}

function recordWords(
  { wanted, compared, verdict }: Of<"records">,
  t: Words,
  { number }: WordFormat,
): CriterionWords {
  const said = { compared: number(compared), wanted: number(wanted) };
  return {
    demand: t("criteria.records.demand", { count: wanted }),
    is: number(compared),
    missing: verdict === "met" ? [] : [t("criteria.records.missing", said)],
  };
}

function peopleWords(
  { kind, wanted, count: have, people, missing: count }: Of<"trained" | "proficient">,
  t: Words,
  { number, rate }: WordFormat,
): CriterionWords {
  const demand = t(`criteria.${kind}.demand`, { wanted: rate(wanted) });
  if (people === 0) {
    const missing = [t(`criteria.${kind}.noPeople`)];
    return { demand, is: t("criteria.critical.unknown"), missing };
  }
  return {
    demand,
    is: t(`criteria.${kind}.is`, {
      share: rate(have / people),
      have: number(have),
      people: number(people),
    }),
    missing: count === 0 ? [] : [t(`criteria.${kind}.missing`, { count })],
  };
}
