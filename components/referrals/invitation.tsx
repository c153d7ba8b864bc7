import { Card, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";

/** A person's own link, to copy alone or with a few words. */
export function Invitation({ link }: { link: string }) {
  const text = `I do small paid jobs on Piecework, and post some too. Sign up with my link: ${link}`;
  return (
    <Card tone="stitched" pad="lg">
      <CardHeader
        title="Your link"
        description="Whoever signs up within 30 days of following it counts as yours."
      />
      <p className="font-mono text-lg [overflow-wrap:anywhere]">{link}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <CopyButton text={link} label="Copy link" />
        <CopyButton text={text} label="Copy link with words" />
      </div>
    </Card>
  );
}
