// Loaded into every child: when the process that started it dies, even by SIGKILL, its end of this pipe closes. What the
// child starts in turn may inherit this module with NODE_OPTIONS; it answers to the child, and has no pipe of ours.
if (process.ppid === Number(new URL(import.meta.url).searchParams.get("parent"))) {
  process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
  process.stdin.on("error", () => {});
  process.stdin.resume();
  process.stdin.unref?.();
}
