// Loaded into every child: when the process that started it dies, even by SIGKILL, its end of this pipe closes.
process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.on("error", () => {});
process.stdin.resume();
process.stdin.unref?.();
