import { cn } from "./cn";
import { Quilt } from "./quilt";

const sizes = {
  sm: "size-7 rounded-sm",
  md: "size-10 rounded-md",
  lg: "size-16 rounded-lg",
  xl: "size-24 rounded-lg",
};

/** A person's picture, or the quilt block of their nickname. The name stands beside it, so it is decorative. */
export function Avatar({
  nickname,
  src,
  size = "md",
  className,
}: {
  nickname: string;
  src?: string | null;
  size?: keyof typeof sizes;
  className?: string;
}) {
  const style = cn("block shrink-0 overflow-hidden", sizes[size], className);
  if (!src) return <Quilt seed={nickname} className={style} />;
  // biome-ignore lint/performance/noImgElement: uploads are served by their own host and already sized.
  return <img src={src} alt="" className={cn(style, "object-cover")} />;
}
