import type { Route } from "next";
import { Card } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { TextLink } from "../ui/text-link";

export interface ListedSetting {
  key: string;
  label: string;
  reason: string;
  value: string;
  usual: string;
  range: string;
  changed: { by: string; at: Date } | null;
  upcoming: { id: string; from: Date; value: string }[];
}

/** The settings of one subject, each leading to its own page. */
export function RuleList({ id, title, settings }: { id: string; title: string; settings: ListedSetting[] }) {
  return (
    <section id={id} className="scroll-mt-20">
      <h2 className="mb-3 font-bold text-lg">{title}</h2>
      <Card pad="none" className="divide-y divide-line">
        {settings.map((setting) => (
          <SettingRow key={setting.key} setting={setting} />
        ))}
      </Card>
    </section>
  );
}

function SettingRow({ setting }: { setting: ListedSetting }) {
  const { key, label, reason, value, usual, range, changed, upcoming } = setting;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 px-4 py-3 sm:px-5">
      <h3 className="min-w-0">
        <TextLink
          href={`/admin/settings/${key}` as Route}
          className="inline-flex min-h-6 items-center font-medium pointer-coarse:min-h-11"
        >
          {label}
        </TextLink>
      </h3>
      <p className="max-w-48 text-right font-bold tabular-nums">{value}</p>
      <div className="col-span-2 mt-1 space-y-0.5 text-ink-2 text-sm">
        <p>{reason}</p>
        <p className="text-ink-3 [overflow-wrap:anywhere]">
          {range}; {usual} by default.{" "}
          {changed && (
            <>
              Set by {changed.by}, <DateTime value={changed.at} />.
            </>
          )}
        </p>
        {upcoming.map((one) => (
          <p key={one.id} className="font-medium text-ink">
            From <DateTime value={one.from} />: {one.value}
          </p>
        ))}
      </div>
    </div>
  );
}
