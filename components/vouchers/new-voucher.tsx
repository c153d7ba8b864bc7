import { CopyButton } from "@/components/ui/copy-button";
import { DateTime } from "@/components/ui/date-time";

/** What a maker is shown once. */
export interface ShownCode {
  code: string;
  amount: string;
  expiresAt: string;
  /** Leads to the page that redeems it, with the code in the part of the address that no server is sent. */
  shareUrl: string;
  /** The same as a picture, a data: address. */
  qr: string;
}

/** A voucher just made: its code to copy, to share and to scan. */
export function NewVoucher({ code, amount, expiresAt, shareUrl, qr }: ShownCode) {
  return (
    <section aria-live="polite" className="stitch-frame mb-6 rounded-lg border border-line bg-surface p-5">
      <h3 className="font-bold text-lg">Your voucher of {amount}</h3>
      <p className="mt-1 text-ink-2">
        Copy the code now: it is shown only this once. Whoever has it can redeem it until{" "}
        <DateTime value={expiresAt} kind="day" />.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-5">
        {/* biome-ignore lint/performance/noImgElement: a picture made on the spot has no address to optimise. */}
        <img src={qr} alt="The voucher's link as a QR code" width={132} height={132} className="rounded-sm" />
        <div className="min-w-0 flex-1 basis-56 space-y-3">
          <p className="break-words font-bold font-mono text-xl tracking-wide">{code}</p>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={code} label="Copy code" />
            <CopyButton text={shareUrl} label="Copy link" />
          </div>
        </div>
      </div>
    </section>
  );
}
