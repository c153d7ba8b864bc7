"use client";
import { useRouter } from "next/navigation";
import { Countdown } from "../../ui/countdown";

/** The clock of a task. When it ends the page is asked again, since the server decides what is still possible. */
export function RefreshingCountdown({
  from,
  until,
  serverNow,
}: {
  from: Date;
  until: Date;
  serverNow: number;
}) {
  const router = useRouter();
  return (
    <Countdown
      from={from}
      until={until}
      serverNow={serverNow}
      onEnd={() => router.refresh()}
      className="text-2xl"
    />
  );
}
