import type { Metadata, Route } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ConfirmForm } from "@/components/settings/confirm-form";
import { HistoryList } from "@/components/settings/history-list";
import { InForce } from "@/components/settings/in-force";
import { ProposeForm } from "@/components/settings/propose-form";
import { UpcomingList } from "@/components/settings/upcoming-list";
import { Card, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { settingInDetail } from "@/lib/settings/queries";
import { cancel, change } from "./actions";
import { shownProposal } from "./shown-proposal";

export const metadata: Metadata = { title: "A setting" };

export default async function SettingPage({ params, searchParams }: PageProps<"/admin/settings/[key]">) {
  const actor = await requireActor("admin");
  const setting = await orNotFound(settingInDetail(actor, (await params).key));
  const { line, unit, history } = setting;
  const { state, typed, shown } = await shownProposal(actor, setting, await searchParams);
  const href = `/admin/settings/${line.key}` as Route;
  const stepped = isSteppedUp(actor);
  const sent = { ...typed, key: line.key, seen: setting.seen };
  return (
    <>
      <PageHeader
        title={line.label}
        description={line.reason}
        crumbs={[{ label: "Settings", href: "/admin/settings" as Route }]}
      />
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <InForce value={line.value} usual={line.usual} range={line.range} changed={line.changed} />
          {line.upcoming.length > 0 && <UpcomingList {...{ upcoming: line.upcoming, stepped, cancel }} />}
          {history.length > 0 && (
            <Card>
              <CardHeader title="History" />
              <HistoryList history={history} />
            </Card>
          )}
        </div>
        <div className="min-w-0 space-y-6 max-xl:order-first">
          <Card>
            <CardHeader title={shown ? "Check the change" : "Change it"} />
            {shown ? (
              <ConfirmForm {...{ change: shown, typed: sent, href, stepped, action: change }} />
            ) : (
              <ProposeForm {...{ href, unit, range: line.range, typed, state }} />
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
