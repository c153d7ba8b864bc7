import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";

interface InForceProps {
  value: string;
  usual: string;
  range: string;
  changed: { by: string; at: Date } | null;
}

/** What a setting is now, what it may be, and who made it so. */
export function InForce({ value, usual, range, changed }: InForceProps) {
  const who = changed ? (
    <>
      {changed.by}, <DateTime value={changed.at} />
    </>
  ) : (
    "Nobody; it is the default"
  );
  return (
    <Card>
      <CardHeader title="In force" />
      <Facts
        rows={[
          { label: "Value", value: <strong>{value}</strong> },
          { label: "Default", value: usual },
          { label: "Range", value: range },
          { label: "Set by", value: who },
        ]}
      />
    </Card>
  );
}
