import type { KeptData } from "./kept-data";

/** One entry for each kind of data: beside its answers on wide screens, above them on phones. */
export function KeptDataList({ data }: { data: KeptData[] }) {
  return (
    <ul className="rounded-lg border border-line bg-surface px-4 sm:px-6">
      {data.map(({ what, purpose, seenBy, until }) => (
        <li
          key={what}
          className="grid gap-x-8 gap-y-2 border-line border-t py-4 first:border-0 md:grid-cols-[14rem_1fr]"
        >
          <h2 className="font-bold text-lg leading-snug">{what}</h2>
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
            <Answer name="What for" text={purpose} />
            <Answer name="Who sees it" text={seenBy} />
            <Answer name="Until" text={until} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Answer({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt className="text-ink-3 text-sm">{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
